using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Tests.Pages;

/// <summary>Every word of the interface stands in the resource files, in both languages.</summary>
public partial class WordingTests
{
    private static readonly string s_web = Path.Combine(Repository.Root, "src", "WuxiPlenum.Web");

    [Fact]
    public void No_page_and_no_script_has_words_of_its_own()
    {
        foreach (var file in Files("*.cshtml").Concat(Files("*.js")))
        {
            var text = Comment().Replace(File.ReadAllText(file), "");
            Assert.False(Chinese().IsMatch(text), $"{file} has Chinese words.");
            if (file.EndsWith(".cshtml", StringComparison.Ordinal))
                foreach (Match between in LiteralText().Matches(text))
                    Assert.Fail($"{file} has the words \"{between.Groups[1].Value}\".");
        }
    }

    [Fact]
    public void Every_word_that_is_named_is_there()
    {
        var keys = Keys(CultureInfo.InvariantCulture);
        foreach (var file in Files("*.cshtml").Concat(Files("*.cs")))
            foreach (Match named in Named().Matches(File.ReadAllText(file)))
                Assert.True(keys.Contains(named.Groups[1].Value), $"{file} names {named.Groups[1].Value}, which the resources lack.");
    }

    [Fact]
    public void No_word_is_empty_and_the_places_for_values_are_the_same_in_both_languages()
    {
        var english = Entries(SiteLanguage.English.Culture);
        foreach (var (key, chinese) in Entries(CultureInfo.InvariantCulture))
        {
            Assert.False(string.IsNullOrWhiteSpace(chinese) || string.IsNullOrWhiteSpace(english[key]), $"{key} is empty.");
            Assert.True(Places(chinese) == Places(english[key]), $"{key} has other values in English.");
        }
    }

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    private static HashSet<string> Keys(CultureInfo culture) => [.. Entries(culture).Keys];

    private static Dictionary<string, string> Entries(CultureInfo culture) => new ResourceManager(typeof(Wording))
        .GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(s_web, pattern, SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"@\*.*?\*@|/\*.*?\*/|^\s*//.*?$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Chinese();

    // Words right after a tag that ends with a quoted attribute or a bare name, up to the next tag: no code stands there.
    [GeneratedRegex(@"<(?:h[1-6]|p|b|small|summary|button|th|dt|legend|caption)(?: [^<>@]*)?>\s*([A-Za-z]{2,}[^<@]*)<")]
    private static partial Regex LiteralText();

    [GeneratedRegex(@"(?:(?:\bL|wording)\[""|<said as="")([A-Za-z0-9.]+)""")]
    private static partial Regex Named();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Place();
}
