using System.Globalization;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Reading;

/// <summary>A figure as it is shown: normalised, with its unit and its bound.</summary>
public sealed record Quantity(double Value, double? UpperValue, string Unit, FigureBound Bound, bool IsChange)
{
    private const double Wan = 1e4, Yi = 1e8;

    /// <summary>The number alone: 3.7亿 in Chinese, 370,000,000 in English.</summary>
    public string Number => UpperValue is { } upper ? $"{Written(Value)}–{Written(upper)}" : Written(Value);

    /// <summary>The number with its unit, which is Chinese.</summary>
    public string NumberAndUnit => Number + Unit;

    /// <summary>What the number says of the true one; empty for an exact one.</summary>
    public string BoundWords(IStringLocalizer<Wording> wording) => Bound == FigureBound.Exactly ? "" : wording[$"Bound.{Bound}"];

    private static string Written(double value)
    {
        if (SiteLanguage.Current == SiteLanguage.Chinese)
            foreach (var (size, name) in new[] { (Yi, "亿"), (Wan, "万") })
                if (value >= size && IsShort(value / size) && !(size == Wan && value < 1e5 && IsWhole(value)))
                    return (value / size).ToString("#,##0.##", CultureInfo.InvariantCulture) + name;
        return value.ToString("#,##0.######", CultureInfo.InvariantCulture);
    }

    private static bool IsShort(double value) => Math.Abs(Math.Round(value, 2) - value) < 1e-9 * value;

    private static bool IsWhole(double value) => Math.Floor(value) == value;
}
