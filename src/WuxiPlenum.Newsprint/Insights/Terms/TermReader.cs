using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Insights.Sharing;

namespace WuxiPlenum.Newsprint.Insights.Terms;

/// <summary>Reads the set phrases (提法) of an article, wherever it uses one and however it prints it.</summary>
public static class TermReader
{
    // Shorter ones are found in quotation marks only: 一区 without them is any 一区.
    private const int ShortestUnquoted = 4;

    /// <summary>The uses of terms in the order in which they stand.</summary>
    public static ImmutableArray<TermUse> Read(CoverageArticle article) => Read(article, []);

    /// <summary>The uses of terms, those among them that are known from other articles.</summary>
    /// <param name="known">Terms, as in <see cref="TermUse.Term"/>: they are found without quotation marks as well.</param>
    public static ImmutableArray<TermUse> Read(CoverageArticle article, IEnumerable<string> known)
    {
        var quoted = Quoted(article);
        var folded = FoldedText.Of(article);
        var terms = quoted.Where(use => use.Evidence.Confidence >= 0.6).Select(use => use.Term).Concat(known).Where(IsFoundUnquoted).Distinct();
        var formulae = new FormulaFinder(article, folded, new PhraseTrie(terms));
        var byParagraph = quoted.ToLookup(use => use.Words.Paragraph);
        var uses = ImmutableArray.CreateBuilder<TermUse>();
        foreach (var paragraph in article.Paragraphs)
        {
            var here = byParagraph[paragraph.Number].ToList();
            var taken = new bool[paragraph.Text.Length];
            foreach (var use in here) Array.Fill(taken, true, use.Words.Start, use.Words.Length);
            foreach (var (words, key, evidence) in formulae.In(paragraph.Number))
                if (!taken.AsSpan(words.Start, words.Length).Contains(true)) here.Add(Use(article, words, key, evidence, false));
            uses.AddRange(here.OrderBy(use => use.Words.Start).ThenByDescending(use => use.Words.End));
        }

        return uses.ToImmutable();
    }

    private static ImmutableArray<TermUse> Quoted(CoverageArticle article)
    {
        var quotations = article.Paragraphs
            .SelectMany(paragraph => QuotedWords.In(paragraph.Text).Select(range => (paragraph.Number, paragraph.Text, range.Start, range.End, Key: FoldedText.Fold(paragraph.Text.AsSpan(range.Start, range.End - range.Start)))))
            .ToList();
        // A heading that quotes it repeats it as well.
        var inHeadings = article.Paragraphs.Select(paragraph => paragraph.Heading).Append(article.Title).OfType<string>().Distinct()
            .SelectMany(heading => QuotedWords.In(heading).Select(range => FoldedText.Fold(heading.AsSpan(range.Start, range.End - range.Start))));
        var times = quotations.Select(quotation => quotation.Key).Concat(inHeadings).CountBy(key => key).ToDictionary();
        var uses = ImmutableArray.CreateBuilder<TermUse>();
        foreach (var (number, text, start, end, key) in quotations)
            if (QuotedTerm.Decide(text, start, end, key, times[key]) is { } evidence)
                uses.Add(Use(article, new Words(number, start, end), key, evidence, true));
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
