using System.Reflection;
using System.Runtime.CompilerServices;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Web.Api.Hosting;
using WuxiPlenum.Web.Hosting;

namespace WuxiPlenum.Tests;

/// <summary>A setting that the README does not name is a setting that nobody finds.</summary>
public class ReadmeTests
{
    public static TheoryData<string> Settings =>
    [
        .. SettingsOf(typeof(DatabaseOptions), DatabaseOptions.Section),
        .. SettingsOf(typeof(ImportOptions), ImportOptions.Section),
        .. SettingsOf(typeof(ApiOptions), ApiOptions.Section),
        .. SettingsOf(typeof(LimitOptions), LimitOptions.Section),
        .. SettingsOf(typeof(SearchOptions), SearchOptions.Section),
        Proxies.Setting,
        SiteNames.Setting,
        "Seeds:Path",
        "Serilog",
        "urls",
    ];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Every_setting_is_documented(string setting) => Assert.Contains($"`{setting}`", File.ReadAllText(Readme()), StringComparison.Ordinal);

    private static IEnumerable<string> SettingsOf(Type options, string section) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => $"{section}:{property.Name}");

    private static string Readme([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "README.md");
}
