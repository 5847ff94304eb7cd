using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Web.Pages.Figures;

namespace WuxiPlenum.Web.Api.Answers;

/// <summary>A quantity that an article names.</summary>
/// <param name="Quantity">Normalised.</param>
/// <param name="Counted">What is counted, as printed; null when the text does not say.</param>
/// <param name="AsOf">As of when, as printed; null when the text does not say.</param>
/// <param name="IsCumulative">Whether it has been summed up over time.</param>
/// <param name="Status">Whether it was reached or is promised.</param>
/// <param name="Words">The quantity as printed.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record FigureAnswer(
    QuantityAnswer Quantity, string? Counted, string? AsOf, bool IsCumulative, FigureStatus Status, QuoteAnswer Words, string Rule, double Confidence)
{
    internal static FigureAnswer Of(FigureRow row, ApiLinks links) => new(
        new QuantityAnswer(row.Value, row.UpperValue, row.Unit, row.Bound, row.IsChange), row.Counted, row.AsOf, row.IsCumulative, row.Status, QuoteAnswer.Of(row.Words, links), row.Rule, row.Confidence);
}
