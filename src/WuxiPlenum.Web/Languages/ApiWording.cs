using Microsoft.Extensions.Localization;

namespace WuxiPlenum.Web.Languages;

/// <summary>
/// Names the resource file with the Chinese of what the description of the API says in English, by the English sentence. The description itself,
/// which programs read, is English alone.
/// </summary>
public sealed class ApiWording;

/// <summary>How the reference finds its words.</summary>
public static class ApiWordingExtensions
{
    /// <summary>A sentence of the description in the language of the request.</summary>
    public static string Here(this IStringLocalizer<ApiWording> wording, string? sentence) =>
        SiteLanguage.Current == SiteLanguage.English ? sentence ?? "" : wording[sentence ?? ""].Value;
}
