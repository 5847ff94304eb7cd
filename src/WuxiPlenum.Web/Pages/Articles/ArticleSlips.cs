using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Findings;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Articles;

/// <summary>
/// What is said beside a paragraph or heading about slips of the print in it, whether the editors noted them, a rule suspects them or the
/// reader of the page found them: never a silent correction, never a silent fault.
/// </summary>
public sealed class ArticleSlips(IReadOnlyList<ArticleModel.ArticleFinding> findings, IReadOnlyList<ArticleNote> notes, bool beginsElsewhere)
{
    private static readonly FindingRule[] s_slips = [FindingRule.DoubledCharacterDropped, FindingRule.BrokenList, FindingRule.OpenEnd];

    public IEnumerable<Slip> Of(string heading) => SuspectedMisprints.In(heading).Select(print => new Slip("Slip.Suspected", print));

    /// <summary>That the first paragraph lacks its beginning is said already where the article goes on from another page.</summary>
    public IEnumerable<Slip> Of(ParagraphText paragraph) => Of(paragraph.Text).Concat(Suspected(paragraph)).Concat(findings
        .Where(finding => finding.Paragraph == paragraph.Number && s_slips.Contains(finding.Rule))
        .Where(finding => finding.Rule != FindingRule.OpenEnd || paragraph.Number > 1 || !beginsElsewhere)
        .Select(finding => new Slip($"Slip.{finding.Rule}", finding.Detail))
        .Distinct());

    private IEnumerable<Slip> Suspected(ParagraphText paragraph) => notes
        .Where(note => note.Paragraph == paragraph.Number && note.Confidence >= CoverageQueries.LeastConfidence && note.Start >= 0 && note.Start < note.End && note.End <= paragraph.Text.Length)
        .Select(note => new Slip("Slip.Note", paragraph.Text[note.Start..note.End], note.Suggestion, note.Rule, note.Confidence));
}

/// <param name="Name">Of what is said, in the wording.</param>
/// <param name="Print">What the newspaper has.</param>
/// <param name="Suggestion">What it may have been meant to be; null when nothing is suggested.</param>
/// <param name="Rule">The rule that suspects it; null when it is known otherwise.</param>
public sealed record Slip(string Name, string Print, string? Suggestion = null, string? Rule = null, double Confidence = 1);
