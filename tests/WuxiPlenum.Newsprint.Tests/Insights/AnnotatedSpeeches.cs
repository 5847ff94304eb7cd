using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Newsprint.Tests.Insights;

/// <summary>The people and speeches of an annotated page as the annotations have them, so that rules which build on them can be tried by themselves.</summary>
internal static class AnnotatedSpeeches
{
    public static (ImmutableArray<Person> People, ImmutableArray<Speech> Speeches) Of(AnnotatedPage page)
    {
        var truth = page.Truth;
        var evidence = new Evidence("annotated", 1);
        var people = truth.People.Select(person => new Person(person.Name, null, [], Places(page.Article, person.Name), evidence))
            .Concat(truth.Unnamed.Select(unnamed => new Person(null, unnamed, [], Places(page.Article, unnamed), evidence))).ToImmutableArray();
        var speeches = new List<Speech>();
        var after = default(Words);
        foreach (var quotation in truth.Quotations)
            if (Find(page.Article, quotation.Words, quotation.Words, after) is { } words)
                speeches.Add(new Speech(SpeechKind.Direct, Index(quotation.Speaker), [after = words], null, evidence));
        after = default;
        foreach (var indirect in truth.Indirect)
            if (Find(page.Article, indirect.Starts, indirect.Ends ?? "。", after) is { } words)
                speeches.Add(new Speech(SpeechKind.Indirect, Index(indirect.Speaker), [after = words], Attribution(page.Article, words), evidence));
        return (people, [.. speeches.OrderBy(speech => speech.Words[0].Paragraph).ThenBy(speech => speech.Words[0].Start)]);

        int? Index(string? name) => name is null ? null : people.ToList().FindIndex(person => (person.Name ?? person.Description) == name) is >= 0 and var index ? index : null;
    }

    private static ImmutableArray<Words> Places(CoverageArticle article, string name)
    {
        var places = new List<Words>();
        foreach (var paragraph in article.Paragraphs)
            for (var at = paragraph.Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = paragraph.Text.IndexOf(name, at + 1, StringComparison.Ordinal))
                places.Add(new Words(paragraph.Number, at, at + name.Length));
        return [.. places];
    }

    private static Words? Find(CoverageArticle article, string starts, string ends, Words after)
    {
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Number < after.Paragraph) continue;
            var at = paragraph.Text.IndexOf(starts, paragraph.Number == after.Paragraph ? after.End : 0, StringComparison.Ordinal);
            if (at < 0) continue;
            var end = paragraph.Text.IndexOf(ends, at, StringComparison.Ordinal);
            if (end >= 0) return new Words(paragraph.Number, at, end + ends.Length);
        }

        return null;
    }

    // The clause before it: 市科技局局长赵建平表示，
    private static Words? Attribution(CoverageArticle article, Words words)
    {
        var text = article.Paragraphs[words.Paragraph - 1].Text;
        var end = words.Start;
        while (end > 0 && text[end - 1] is '，' or '：' or ' ') end--;
        var start = end;
        while (start > 0 && text[start - 1] is not ('。' or '，' or '”' or '；')) start--;
        return start < end ? new Words(words.Paragraph, start, end) : null;
    }
}
