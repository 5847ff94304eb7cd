using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Findings;

namespace WuxiPlenum.Newsprint.Editions;

/// <summary>What the pages of one document know together: the front page prints the name and the date for all of them.</summary>
/// <param name="Date">The surest date that one of them has.</param>
public sealed record EditionFacts(string? Newspaper, EditionDate? Date)
{
    public static EditionFacts Of(IReadOnlyCollection<PageReading> pages) => new(
        pages.Select(page => page.Newspaper).FirstOrDefault(name => name is not null),
        pages.Select(page => page.Date).OfType<EditionDate>().OrderBy(date => date.Evidence).ThenByDescending(date => date.Confidence).FirstOrDefault());

    /// <summary>The page with these facts where it has none of its own, or only inferred its date.</summary>
    public PageReading Fill(PageReading page)
    {
        var isBetter = Date is not null && (page.Date is null || Date.Evidence < page.Date.Evidence);
        return page with
        {
            Newspaper = page.Newspaper ?? Newspaper,
            Date = isBetter ? Date : page.Date,
            Findings = isBetter ? page.Findings.RemoveAll(finding => finding.Rule == FindingRule.DateInferred) : page.Findings,
        };
    }
}
