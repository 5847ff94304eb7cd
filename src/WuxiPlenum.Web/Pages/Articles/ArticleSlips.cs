using Microsoft.Extensions.Localization;
using WuxiPlenum.Newsprint.Findings;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Articles;

/// <summary>What is said beside a paragraph or heading about slips of the print in it: never a silent correction, never a silent fault.</summary>
public sealed class ArticleSlips(IReadOnlyList<ArticleModel.ArticleFinding> findings, bool beginsElsewhere, IStringLocalizer<Wording> wording)
{
    private static readonly FindingRule[] s_slips = [FindingRule.DoubledCharacterDropped, FindingRule.BrokenList, FindingRule.OpenEnd];

    public IEnumerable<string> Of(string heading) => SuspectedMisprints.In(heading).Select(print => wording["Slip.Suspected", print].Value);

    /// <summary>That the first paragraph lacks its beginning is said already where the article goes on from another page.</summary>
    public IEnumerable<string> Of(ParagraphText paragraph) => Of(paragraph.Text).Concat(findings
        .Where(finding => finding.Paragraph == paragraph.Number && s_slips.Contains(finding.Rule))
        .Where(finding => finding.Rule != FindingRule.OpenEnd || paragraph.Number > 1 || !beginsElsewhere)
        .Select(finding => wording[$"Slip.{finding.Rule}", finding.Detail].Value)
        .Distinct());
}
