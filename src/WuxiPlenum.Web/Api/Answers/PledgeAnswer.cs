using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Web.Pages.Pledges;

namespace WuxiPlenum.Web.Api.Answers;

/// <summary>What somebody says will be done.</summary>
/// <param name="Who">The name, or how an unnamed person is called, or the organisation, as printed; null when the text does not say.</param>
/// <param name="Person">The `id` of the person's page; null when it is no named person.</param>
/// <param name="Offices">The person's, as printed in the article.</param>
/// <param name="Organisation">The person's, or the one that pledges.</param>
/// <param name="What">What is pledged, as printed.</param>
/// <param name="Quantities">Its numbers, normalised.</param>
/// <param name="Topic">The slug of the topic of its section.</param>
/// <param name="Deadline">As printed: 明年.</param>
/// <param name="Until">The last day of it; null when none is named, or it cannot be told.</param>
/// <param name="IsUntilInferred">Whether the year was reckoned from the edition's date.</param>
/// <param name="Words">The clause that pledges.</param>
/// <param name="Newspaper">Empty when it is not known.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record PledgeAnswer(
    string? Who, string? Person, IReadOnlyList<string> Offices, string? Organisation, string What, IReadOnlyList<QuantityAnswer> Quantities, string? Topic,
    string? Deadline, DateOnly? Until, bool IsUntilInferred, QuoteAnswer Words, string Newspaper, string Rule, double Confidence)
{
    internal static PledgeAnswer Of(PledgeRow row, string? person, ApiLinks links) => new(
        row.Who, person, [.. row.Offices.Select(office => office.Title)], row.OrganisationOfAny, row.What,
        [.. row.Figures.Select(figure => new QuantityAnswer(figure.Value, figure.UpperValue, figure.Unit, figure.Bound, figure.IsChange))],
        row.Topic, row.Deadline, row.Until, row.IsInferred, QuoteAnswer.Of(row.Words, links), row.Newspaper, row.Rule, row.Confidence);
}

/// <summary>A number with its unit.</summary>
/// <param name="Value">Normalised: 3.7亿 is 370000000. The lower end of a range.</param>
/// <param name="UpperValue">The upper end of a range; null for any other.</param>
/// <param name="Unit">Without 万 and 亿; empty when there is none.</param>
/// <param name="Bound">What the number says of the true one.</param>
/// <param name="IsChange">Whether it is what comes on top, and not a level.</param>
public sealed record QuantityAnswer(double Value, double? UpperValue, string Unit, FigureBound Bound, bool IsChange);
