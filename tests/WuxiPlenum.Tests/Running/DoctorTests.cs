using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using WuxiPlenum.Archive;
using WuxiPlenum.Tests.Archive;
using WuxiPlenum.Tests.Pages;
using WuxiPlenum.Web;
using WuxiPlenum.Web.Diagnosis;

namespace WuxiPlenum.Tests.Running;

/// <summary>The doctor finds what is wrong with a deployment, and says what mends it.</summary>
public class DoctorTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string s_here = Repository.Root;

    [Fact]
    public async Task A_portal_that_runs_is_found_well_from_inside_and_outside()
    {
        await using var archive = await TestArchive.CreateAsync();
        var (code, said) = await AskAsync(archive.Folder, ("address", portal.Address.ToString()), ("Site:Address", portal.Address.ToString()));
        Assert.True(code == 0, said);
        foreach (var words in new[] { "schema is the present one", "is ready", "security headers are all there", "knows its own address", "compressed" }) // only a published portal lets its files be kept for good
            Assert.Contains(words, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_an_error_with_a_remedy()
    {
        var nobody = $"http://127.0.0.1:{StartedProgram.FreePort()}";
        var (code, said) = await AskAsync("/proc/none", ("address", nobody), ("Seeds:Path", "/nowhere"));
        Assert.Equal(1, code);
        Assert.Contains("error   /proc cannot be written → ", said, StringComparison.Ordinal);
        Assert.Contains("error   Seeds:Path is /nowhere", said, StringComparison.Ordinal);
        Assert.Contains($"error   {nobody}/ cannot be reached", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_setting_comes_first()
    {
        var (code, said) = await AskAsync(s_here, ("Import:MaxPdfPages", "0"));
        Assert.Equal(1, code);
        Assert.StartsWith("error   Import:MaxPdfPages is 0", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_later_or_an_earlier_version_is_told_apart()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QueryAsync(context => context.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_Later', '99')"));
        Assert.Contains("made by a later version", (await AskAsync(archive.Folder)).Said, StringComparison.Ordinal);
        await archive.QueryAsync(context => context.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" LIKE '%Later' OR \"MigrationId\" LIKE '%Insights'"));
        Assert.Contains("has an earlier schema", (await AskAsync(archive.Folder)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_speaks_Chinese_where_that_is_the_language()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo("zh-CN");
        try
        {
            Assert.Contains("还没有数据库", (await AskAsync(Path.Combine(Path.GetTempPath(), "plenum-none"))).Said, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Settings_of_a_server_that_lose_data_are_an_error()
    {
        var server = new ServerCondition("15.1", "UTF8", IsSafe: false, 10, IsReplica: true, DateTime.UtcNow.AddHours(-1), IsEncrypted: false, IsLocal: false);
        var findings = ArchiveChecks.Of(server).Select(finding => finding.ToString()).ToList();
        Assert.Contains(findings, finding => finding.StartsWith("error   fsync", StringComparison.Ordinal));
        foreach (var words in new[] { "replica", "max_connections is 10", "not encrypted", "The clock of the server" })
            Assert.Contains(findings, finding => finding.StartsWith("warning", StringComparison.Ordinal) && finding.Contains(words, StringComparison.Ordinal));
    }

    private static async Task<(int Code, string Said)> AskAsync(string folder, params (string Key, string Value)[] settings)
    {
        var options = new WebApplicationOptions { ApplicationName = typeof(PortalApplication).Assembly.GetName().Name, ContentRootPath = Path.Combine(s_here, "src", "WuxiPlenum.Web"), EnvironmentName = "Production" };
        await using var app = PortalApplication.Build(options, builder => builder.Configuration.AddInMemoryCollection(
            settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value).Append(new("Database:Path", Path.Combine(folder, "plenum.db")))));
        await using var output = new StringWriter();
        return (await Doctor.RunAsync(app, output, TestContext.Current.CancellationToken), output.ToString());
    }
}
