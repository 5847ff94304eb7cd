using System.Globalization;

namespace WuxiPlenum.Archive;

/// <summary>Picks the text for the language of the interface: Chinese where that is Chinese, English otherwise.</summary>
public static class Language
{
    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    public static string Choose(string zh, string en) => IsChinese ? zh : en;
}
