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

    /// <param name="number">0 for the headline, -1 for the heading of the first section, …; see <see cref="Newsprint.Insights.CoverageHeading"/>.</param>
    public IReadOnlyList<Slip> Of(string heading, int number) => [.. Known(heading), .. Suspected(number, heading)];

    /// <summary>That the first paragraph lacks its beginning is said already where the article goes on from another page.</summary>
    public IReadOnlyList<Slip> Of(ParagraphText paragraph) => [.. Known(paragraph.Text), .. Suspected(paragraph.Number, paragraph.Text), .. findings
        .Where(finding => finding.Paragraph == paragraph.Number && s_slips.Contains(finding.Rule))
        .Where(finding => finding.Rule != FindingRule.OpenEnd || paragraph.Number > 1 || !beginsElsewhere)
        .Select(finding => new Slip($"Slip.{finding.Rule}", finding.Detail))
        .Distinct()];

    private static IEnumerable<Slip> Known(string text) => SuspectedMisprints.In(text).Select(print => new Slip("Slip.Suspected", print));

    private IEnumerable<Slip> Suspected(int number, string text) => notes
        .Where(note => note.Paragraph == number && note.Confidence >= CoverageQueries.LeastConfidence && note.Start >= 0 && note.Start < note.End && note.End <= text.Length)
        .Select(note => new Slip("Slip.Note", text[note.Start..note.End], note.Suggestion, note.Rule, note.Confidence));
}

/// <param name="Name">Of what is said, in the wording.</param>
/// <param name="Print">What the newspaper has.</param>
/// <param name="Suggestion">What it may have been meant to be; null when nothing is suggested.</param>
/// <param name="Rule">The rule that suspects it; null when it is known otherwise.</param>
public sealed record Slip(string Name, string Print, string? Suggestion = null, string? Rule = null, double Confidence = 1);
