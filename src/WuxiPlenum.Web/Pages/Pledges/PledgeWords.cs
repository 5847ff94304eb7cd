using Microsoft.Extensions.Localization;
using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Pledges;

/// <summary>A pledge in a line, for where there is no markup.</summary>
public static class PledgeWords
{
    /// <summary>Who and what.</summary>
    public static string Title(this PledgeRow row, IStringLocalizer<Wording> wording) =>
        wording["Pledges.Title", row.Who ?? wording["Pledges.Nobody"].Value, Plain(row.Words.Words)];

    /// <summary>The offices as printed, in one line.</summary>
    public static string OfficesInLine(this PledgeRow row) => string.Join(" · ", row.Offices.Select(office => office.Title));

    /// <summary>The sentence that pledges.</summary>
    public static string Sentence(this PledgeRow row) => Plain(row.Words.SentenceInLine);

    /// <summary>By when, and how that is known.</summary>
    public static string DeadlineInWords(this PledgeRow row, IStringLocalizer<Wording> wording) => (row.Until, row.Deadline) switch
    {
        ({ } until, { } printed) => wording["Pledges.UntilAs", wording.Date(until), wording[row.IsInferred ? "Pledges.Inferred" : "Pledges.Printed", printed].Value],
        (null, { } printed) => wording["Pledges.CannotTell", printed],
        ({ } until, null) => wording.Date(until),
        _ => wording["Pledges.NoDeadline"],
    };

    /// <summary>The name of its topic.</summary>
    public static string? TopicName(this PledgeRow row) => TopicCatalog.Default.Find(row.Topic)?.Name.Here();

    /// <summary>Without characters that XML and calendars may not hold.</summary>
    public static string Plain(string text) => text.All(IsPlain) ? text : string.Concat(text.Where(IsPlain));

    private static bool IsPlain(char c) => !char.IsControl(c) && c is not ('\uFFFE' or '\uFFFF');
}
