using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Editions;
using WuxiPlenum.Newsprint.Findings;
using WuxiPlenum.Newsprint.Insights;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Archive.Intake;

/// <summary>Makes one article of the parts that stand on several pages.</summary>
internal static class WholeArticle
{
    private const int QuotedCharacters = 6;

    /// <summary>The jumps that follow each other, from each beginning on. Jump lines that lead around in a circle have none.</summary>
    public static List<List<JumpMatch<int>>> Chains(Dictionary<int, JumpMatch<int>> matches)
    {
        var continued = matches.Values.Select(match => match.To).ToHashSet();
        return [.. matches.Values.Where(match => !continued.Contains(match.From)).OrderBy(match => match.From).Select(first =>
        {
            var chain = new List<JumpMatch<int>> { first };
            while (matches.TryGetValue(chain[^1].To, out var next))
                chain.Add(next);
            return chain;
        })];
    }

    /// <summary>The whole, not stored yet, and what was inferred in it: in its parts, and at its seams.</summary>
    /// <param name="parts">In reading order, with sections, paragraphs and passages.</param>
    /// <param name="jumps">From each part to the next.</param>
    /// <param name="findings">Those of the parts.</param>
    /// <param name="date">That of the edition.</param>
    public static (Article Whole, List<Finding> Findings) Of(IReadOnlyList<Article> parts, IReadOnlyList<JumpMatch<int>> jumps, IReadOnlyList<Finding> findings, string slug, DateOnly? date)
    {
        var printed = PrintedArticle.Of(parts[0], withPlaces: true);
        var seams = new List<ArticleSeam>();
        var inferred = Moved(findings, parts[0], 0).ToList();
        foreach (var (jump, before, part) in jumps.Zip(parts, parts.Skip(1)))
        {
            var (last, next) = (printed.Paragraphs.Last(), PrintedArticle.Of(part, withPlaces: false));
            seams.Add(new ArticleSeam
            {
                Ordinal = seams.Count + 1,
                Paragraph = jump.CutsSentence ? last.Number : last.Number + 1,
                Offset = jump.CutsSentence ? last.Text.Length : null,
                Confidence = jump.Confidence,
                PartId = part.Id,
            });
            inferred.Add(Joined(before, last, next.Paragraphs.First(), jump.Confidence));
            inferred.AddRange(Moved(findings, part, jump.CutsSentence ? last.Number - 1 : last.Number));
            printed = JumpJoin.Join(printed, next, jump.CutsSentence);
        }

        printed = FinishedArticle.Complete(printed, isGenreKnown: true, areTopicsKnown: false);
        var whole = ArticleFactory.Create(printed, parts[0].Ordinal, parts[0].Page, slug);
        InsightFactory.Fill(whole, CoverageArticle.Of(printed, date));
        (whole.IsWhole, whole.DocumentId, whole.EditionId, whole.Day, whole.TitleBreaks) = (true, parts[0].DocumentId, parts[0].EditionId, parts[0].Day, [.. parts[0].TitleBreaks]);
        whole.Seams.AddRange(seams);
        for (var i = 0; i < inferred.Count; i++)
            (inferred[i].Article, inferred[i].Ordinal) = (whole, i + 1);
        return (whole, inferred);
    }

    private static Finding Joined(Article before, Newsprint.Articles.Paragraph last, Newsprint.Articles.Paragraph next, double confidence) => new()
    {
        DocumentId = before.DocumentId,
        Rule = FindingRule.JoinedAcrossPages,
        Confidence = confidence,
        Paragraph = last.Number,
        Detail = $"{last.Text[^Math.Min(QuotedCharacters, last.Text.Length)..]}｜{next.Text[..Math.Min(QuotedCharacters, next.Text.Length)]}",
        Spans = [.. before.Sections.SelectMany(section => section.Paragraphs).MaxBy(paragraph => paragraph.Number)!.Spans.TakeLast(1)],
    };

    /// <summary>The findings of a part with the numbers that its paragraphs have in the whole.</summary>
    private static IEnumerable<Finding> Moved(IEnumerable<Finding> findings, Article part, int by) => findings.Where(finding => finding.ArticleId == part.Id).Select(finding => new Finding
    {
        DocumentId = finding.DocumentId,
        Rule = finding.Rule,
        Confidence = finding.Confidence,
        Paragraph = finding.Paragraph + by,
        Detail = finding.Detail,
        Spans = [.. finding.Spans],
    });
}
