using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Editions;

namespace WuxiPlenum.Archive.Checks;

/// <summary>Compares what a document was read to with its source: every character stands in one place, and every text is what stands at its places.</summary>
internal static class SourceCheck
{
    /// <param name="document">With its unplaced text and its articles, with their passages, sections and paragraphs. A whole repeats its parts and is left out.</param>
    public static IEnumerable<Problem> Of(SourceDocument document)
    {
        var texts = Texts(document).ToList();
        var dropped = Parts(document).SelectMany(article => article.Sections).SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Emendations).ToList();
        if (Uncovered(document.Text, texts.SelectMany(text => text.Spans).Concat(dropped.Select(left => new SourceSpan(left.Start, left.End)))) is { } uncovered)
        {
            yield return new Problem(ProblemKind.Spans, document.Name, uncovered, document.Id);
            yield break;
        }

        foreach (var text in texts.Where(text => !PlacedText.IsSame(text.Text, PlacedText.At(document.Text, text.Spans))))
            yield return new Problem(ProblemKind.Text, $"{document.Name} {text.Place}", Language.Choose($"现为“{Short(text.Text)}”，原文为“{Short(PlacedText.At(document.Text, text.Spans))}”", $"it says “{Short(text.Text)}”, the source “{Short(PlacedText.At(document.Text, text.Spans))}”"), document.Id, text.ArticleId);
        foreach (var left in dropped.Where(left => document.Text[left.Start..left.End] != left.Dropped))
            yield return new Problem(ProblemKind.Text, $"{document.Name} [{left.Start},{left.End})", Language.Choose($"略去的字记为“{Short(left.Dropped)}”", $"the characters left out are said to be “{Short(left.Dropped)}”"), document.Id);
    }

    /// <summary>The articles that were read in the document itself.</summary>
    public static IEnumerable<Article> Parts(SourceDocument document) => document.Articles.Where(article => !article.IsWhole).OrderBy(article => article.Ordinal);

    private static IEnumerable<(string Place, string Text, List<SourceSpan> Spans, int? ArticleId)> Texts(SourceDocument document)
    {
        foreach (var article in Parts(document))
        {
            foreach (var passage in article.Passages)
                yield return ($"/{article.Slug} {passage.Role}", passage.Text, passage.Spans, article.Id);
            foreach (var section in article.Sections)
            {
                if (section.Heading is not null)
                    yield return ($"/{article.Slug} §{section.Ordinal}", section.Heading, section.HeadingSpans, article.Id);
                foreach (var paragraph in section.Paragraphs)
                    yield return ($"/{article.Slug}#p{paragraph.Number}", paragraph.Text, paragraph.Spans, article.Id);
            }
        }

        foreach (var passage in document.Unplaced)
            yield return ($"#u{passage.Ordinal}", passage.Text, passage.Spans, null);
    }

    /// <summary>What is wrong with the places; null when every character but blanks stands in exactly one.</summary>
    private static string? Uncovered(string source, IEnumerable<SourceSpan> spans)
    {
        var owners = new byte[source.Length];
        foreach (var span in spans)
        {
            if (span.Start < 0 || span.Start >= span.End || span.End > source.Length)
                return Language.Choose($"位置 [{span.Start},{span.End}) 不在原文之内（共 {source.Length} 字）", $"the place [{span.Start},{span.End}) is not in the source, which has {source.Length} characters");
            for (var at = span.Start; at < span.End; at++)
                owners[at] = (byte)Math.Min(owners[at] + 1, 2);
        }

        var (lost, doubled, first) = (0, 0, -1);
        for (var at = 0; at < owners.Length; at++)
        {
            if (owners[at] == 1 || (owners[at] == 0 && IsBlank(source[at])))
                continue;
            (lost, doubled) = owners[at] == 0 ? (lost + 1, doubled) : (lost, doubled + 1);
            first = first < 0 ? at : first;
        }

        return first < 0 ? null : Language.Choose($"{lost} 字无处可归，{doubled} 字重复，自第 {first} 字起", $"{lost} characters belong to no text, {doubled} to two, the first at {first}");
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff';

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
