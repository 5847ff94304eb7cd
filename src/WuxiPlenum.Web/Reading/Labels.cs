using System.Globalization;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Reading;

/// <summary>How facts about an article are said in the language of the interface.</summary>
public static class Labels
{
    private const int CharactersPerMinute = 400;

    public static string Genre(this IStringLocalizer<Wording> wording, Genre genre) => wording[$"Genre.{genre}"];

    public static string Date(this IStringLocalizer<Wording> wording, DateOnly? date) => date is { } day
        ? day.ToString(wording["Format.Date"], CultureInfo.CurrentCulture)
        : wording["Edition.Undated"];

    public static string Page(this IStringLocalizer<Wording> wording, string page) => wording["Page.Numbered", page];

    public static string Minutes(this IStringLocalizer<Wording> wording, int characters) =>
        wording["Article.Minutes", Math.Max(1, (int)Math.Round(characters / (double)CharactersPerMinute))];

    /// <summary>How sure an inference is, in words and figures.</summary>
    public static string Confidence(this IStringLocalizer<Wording> wording, double confidence)
    {
        var words = confidence switch
        {
            >= 0.995 => "Confidence.Certain",
            >= 0.85 => "Confidence.High",
            >= 0.6 => "Confidence.Fair",
            _ => "Confidence.Low",
        };
        return wording[words, confidence.ToString("0%", CultureInfo.InvariantCulture)];
    }

    /// <summary>What a rule looked at, in a sentence; the name of the rule where there is none.</summary>
    public static string Rule(this IStringLocalizer<Wording> wording, string rule) =>
        wording[$"Rule.{rule}"] is { ResourceNotFound: false } sentence ? sentence : rule;

    /// <summary>The date as it stands in an address.</summary>
    public static string Address(this DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
}
