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
        .. new[] { typeof(DatabaseOptions).Assembly, typeof(ApiOptions).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetField("Section") is { IsLiteral: true })
            .SelectMany(options => SettingsOf(options, (string)options.GetField("Section")!.GetRawConstantValue()!)),
        Proxies.Setting,
        SiteNames.Setting,
        "Serilog",
        "urls",
    ];

    [Fact]
    public void Every_setting_that_the_table_names_is_there()
    {
        var known = Settings.Select(setting => setting.Data).ToHashSet();
        var table = File.ReadAllText(Readme()).Split("## Configuration")[1].Split("\n## ")[0];
        var named = table.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).ToList();
        Assert.True(named.Count > 10);
        Assert.Empty(named.Except(known));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Every_setting_is_documented(string setting) => Assert.Contains($"`{setting}`", File.ReadAllText(Readme()), StringComparison.Ordinal);

    private static IEnumerable<string> SettingsOf(Type options, string section) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => $"{section}:{property.Name}");

    private static string Readme([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "README.md");
}
