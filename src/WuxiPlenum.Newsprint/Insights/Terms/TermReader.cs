using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Insights.Sharing;

namespace WuxiPlenum.Newsprint.Insights.Terms;

/// <summary>Reads the set phrases (提法) of an article, wherever it uses one and however it prints it.</summary>
public static class TermReader
{
    // Shorter ones are found in quotation marks only: 一区 without them is any 一区.
    private const int ShortestUnquoted = 4;

    /// <summary>The uses of terms in headings and paragraphs, in the order in which they stand.</summary>
    public static ImmutableArray<TermUse> Read(CoverageArticle article) => Read(article, []);

    /// <summary>The uses of terms, those among them that are known from other articles.</summary>
    /// <param name="known">Terms, as in <see cref="TermUse.Term"/>: they are found without quotation marks as well.</param>
    public static ImmutableArray<TermUse> Read(CoverageArticle article, IEnumerable<string> known)
    {
        // The headings are read as an article of their own: no row of phrases goes from one of them into a paragraph.
        var headings = article with { Paragraphs = [.. article.Headings.Select((heading, index) => new CoverageParagraph(index + 1, heading.Text, null, null, []))] };
        var times = TimesQuoted(article);
        var (inText, inHeadings) = (Quoted(article, times), Quoted(headings, times));
        var terms = new PhraseTrie(inText.Concat(inHeadings).Where(use => use.Evidence.Confidence >= 0.6).Select(use => use.Term).Concat(known).Where(IsFoundUnquoted).Distinct());
        return
        [
            .. All(headings, inHeadings, terms).Select(use => (Before: article.Headings[use.Words.Paragraph - 1].Before, IsHeading: true, Use: At(use, article.Headings[use.Words.Paragraph - 1].Number)))
                .Concat(All(article, inText, terms).Select(use => (Before: use.Words.Paragraph, IsHeading: false, Use: use)))
                .OrderBy(one => one.Before).ThenByDescending(one => one.IsHeading).Select(one => one.Use),
        ];
    }

    private static TermUse At(TermUse use, int number) =>
        use with { Words = use.Words with { Paragraph = number }, Explanation = use.Explanation is { } words ? words with { Paragraph = number } : null };

    private static IEnumerable<TermUse> All(CoverageArticle article, ImmutableArray<TermUse> quoted, PhraseTrie terms)
    {
        var formulae = new FormulaFinder(article, FoldedText.Of(article), terms);
        var byParagraph = quoted.ToLookup(use => use.Words.Paragraph);
        foreach (var paragraph in article.Paragraphs)
        {
            var here = byParagraph[paragraph.Number].ToList();
            var taken = new bool[paragraph.Text.Length];
            foreach (var use in here) Array.Fill(taken, true, use.Words.Start, use.Words.Length);
            foreach (var (words, key, evidence) in formulae.In(paragraph.Number))
                if (!taken.AsSpan(words.Start, words.Length).Contains(true)) here.Add(Use(article, words, key, evidence, false));
            foreach (var use in here.OrderBy(use => use.Words.Start).ThenByDescending(use => use.Words.End)) yield return use;
        }
    }

    // A heading that quotes it repeats it as well.
    private static Dictionary<string, int> TimesQuoted(CoverageArticle article)
    {
        var headings = article.Paragraphs.Select(paragraph => paragraph.Heading).Concat(article.Headings.Select(heading => heading.Text)).Append(article.Title).OfType<string>().Distinct();
        return article.Paragraphs.Select(paragraph => paragraph.Text).Concat(headings)
            .SelectMany(text => QuotedWords.In(text).Select(range => FoldedText.Fold(text.AsSpan(range.Start, range.End - range.Start))))
            .CountBy(key => key).ToDictionary();
    }

    private static ImmutableArray<TermUse> Quoted(CoverageArticle article, Dictionary<string, int> times)
    {
        var uses = ImmutableArray.CreateBuilder<TermUse>();
        foreach (var paragraph in article.Paragraphs)
        {
            foreach (var (start, end) in QuotedWords.In(paragraph.Text))
            {
                var key = FoldedText.Fold(paragraph.Text.AsSpan(start, end - start));
                if (QuotedTerm.Decide(paragraph.Text, start, end, key, times[key]) is { } evidence)
                    uses.Add(Use(article, new Words(paragraph.Number, start, end), key, evidence, true));
            }
        }

        return uses.ToImmutable();
    }

    private static TermUse Use(CoverageArticle article, Words words, string key, Evidence evidence, bool isQuoted)
    {
        var text = article.Paragraphs[words.Paragraph - 1].Text;
        return new TermUse(key, article.TextOf(words), words, TermExplanation.Find(text, words.Paragraph, words.Start, words.End + (isQuoted ? 1 : 0), isQuoted), isQuoted, evidence);
    }

    private static bool IsFoundUnquoted(string term)
    {
        var letters = 0;
        foreach (var c in term)
            if (Text.Characters.IsHan(c)) letters++;
        return letters >= ShortestUnquoted;
    }
}
