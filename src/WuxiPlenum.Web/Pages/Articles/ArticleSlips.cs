using WuxiPlenum.Newsprint.Findings;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Articles;

/// <summary>What is said beside a paragraph or heading about slips of the print in it: never a silent correction, never a silent fault.</summary>
public sealed class ArticleSlips(IReadOnlyList<ArticleModel.ArticleFinding> findings, bool beginsElsewhere)
{
    private static readonly FindingRule[] s_slips = [FindingRule.DoubledCharacterDropped, FindingRule.BrokenList, FindingRule.OpenEnd];

    public IEnumerable<Slip> Of(string heading) => SuspectedMisprints.In(heading).Select(print => new Slip("Slip.Suspected", print));

    /// <summary>That the first paragraph lacks its beginning is said already where the article goes on from another page.</summary>
    public IEnumerable<Slip> Of(ParagraphText paragraph) => Of(paragraph.Text).Concat(findings
        .Where(finding => finding.Paragraph == paragraph.Number && s_slips.Contains(finding.Rule))
        .Where(finding => finding.Rule != FindingRule.OpenEnd || paragraph.Number > 1 || !beginsElsewhere)
        .Select(finding => new Slip($"Slip.{finding.Rule}", finding.Detail))
        .Distinct());
}

/// <param name="Name">Of what is said, in the wording.</param>
/// <param name="Print">What the newspaper has.</param>
public sealed record Slip(string Name, string Print);
