using System.Globalization;
using WuxiPlenum.Newsprint.Topics;

namespace WuxiPlenum.Web.Languages;

/// <summary>A language of the interface. The articles are Chinese in all of them.</summary>
/// <param name="Prefix">What stands before the path in its addresses.</param>
public sealed record SiteLanguage(CultureInfo Culture, PathString Prefix)
{
    public static SiteLanguage Chinese { get; } = new(CultureInfo.GetCultureInfo("zh-CN"), PathString.Empty);
    public static SiteLanguage English { get; } = new(CultureInfo.GetCultureInfo("en"), "/en");

    public string Tag => Culture.Name;

    /// <summary>The language that the reader sees if she switches.</summary>
    public SiteLanguage Other => this == Chinese ? English : Chinese;

    /// <summary>The language that an address names, and what stands after it.</summary>
    /// <param name="path">Below the path base.</param>
    public static SiteLanguage Of(PathString path, out PathString rest)
    {
        rest = path;
        if (!path.StartsWithSegments(English.Prefix, out var below))
            return Chinese;
        rest = below.HasValue ? below : "/";
        return English;
    }

    /// <summary>The language of the current request.</summary>
    public static SiteLanguage Current =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? English : Chinese;
}

/// <summary>Texts that carry both languages with them.</summary>
public static class LocalizedTextExtensions
{
    /// <summary>The text in the language of the current request.</summary>
    public static string Here(this LocalizedText text) => Archive.Language.Choose(text.Zh, text.En);
}
