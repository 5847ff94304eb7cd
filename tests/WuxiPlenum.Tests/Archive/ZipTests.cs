using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Intake;

namespace WuxiPlenum.Tests.Archive;

public class ZipTests
{
    private const string Story = "本报讯 昨天，全市召开科技创新大会，部署新一年的重点任务。\n";
    private const string Other = "今年以来，港口吞吐量再创历史新高，外贸企业纷纷抢抓机遇拓展国际市场。\n";

    [Fact]
    public async Task Its_pages_are_imported_with_their_sidecars_and_known_again()
    {
        await using var archive = await TestArchive.CreateAsync();
        var zip = Zip(archive, "in/may.zip", ("sub/a.txt", Story), ("sub/a.meta.json", """{"page": "3"}"""), ("sub/edition.json", """{"newspaper": "某报"}"""), ("b.txt", Other), ("photo.jpg", "x"), ("__MACOSX/._b.txt", "x"));
        var report = await archive.ImportAsync(Path.Combine(archive.Folder, "in"));
        Assert.Equal((2, 0), (report.New, report.Failed));
        Assert.Equal([$"{zip}!/b.txt", $"{zip}!/sub/a.txt"], report.Files.Select(file => file.Path));
        Assert.Equal(["may.zip!/b.txt", "may.zip!/sub/a.txt"], report.Files.Select(file => file.Name));
        Assert.Equal(("某报", "3"), await archive.QueryAsync(async context =>
        {
            var page = await context.Documents.Include(document => document.Edition).SingleAsync(document => document.Page != null);
            return (page.Edition.Newspaper, page.Page);
        }));
        Assert.Equal(2, (await archive.ImportAsync(zip)).Unchanged);
    }

    [Fact]
    public async Task Names_in_GBK_are_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var archive = await TestArchive.CreateAsync();
        var zip = Zip(archive, "gbk.zip", Encoding.GetEncoding("gb18030"), ("要闻/第二版.txt", Story));
        Assert.Equal("gbk.zip!/要闻/第二版.txt", (await archive.ImportAsync(zip)).Files.Single().Name);
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("a/../../evil.txt")]
    [InlineData("/etc/evil.txt")]
    [InlineData("C:\\evil.txt")]
    [InlineData("..\\evil.txt")]
    public async Task One_whose_names_lead_out_of_it_is_refused_whole(string name)
    {
        await using var archive = await TestArchive.CreateAsync();
        await Refused(archive, Zip(archive, "evil.zip", ("good.txt", Story), (name, Other)), name.Replace('\\', '/'));
    }

    [Fact]
    public async Task A_bomb_is_refused_whole()
    {
        await using var archive = await TestArchive.CreateAsync();
        await Refused(archive, Zip(archive, "bomb.zip", ("good.txt", Story), ("bomb.txt", new string('a', 8 << 20))), "!/bomb.txt");
    }

    [Theory]
    [InlineData("Import:MaxArchiveEntries", "1")]
    [InlineData("Import:MaxArchiveBytes", "100")]
    public async Task One_beyond_a_limit_is_refused_whole_and_the_limit_is_named(string setting, string value)
    {
        await using var archive = await TestArchive.CreateAsync((setting, value));
        await Refused(archive, Zip(archive, "large.zip", ("a.txt", Story), ("b.txt", Other)), setting);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.95)]
    public async Task One_that_is_cut_off_is_refused_whole(double share)
    {
        await using var archive = await TestArchive.CreateAsync();
        var zip = Zip(archive, "cut.zip", ("a.txt", Story), ("b.txt", Other));
        var bytes = File.ReadAllBytes(zip);
        File.WriteAllBytes(zip, bytes[..(int)(bytes.Length * share)]);
        await Refused(archive, zip, "Get the file again");
    }

    [Fact]
    public async Task An_archive_inside_and_a_damaged_or_oversized_entry_fail_alone()
    {
        await using var archive = await TestArchive.CreateAsync(("Import:MaxFileBytes", "300"));
        var zip = Zip(archive, "mixed.zip", ("a.txt", Story), ("b.txt", Other), ("inner.zip", "PK"), ("long.txt", string.Concat(Enumerable.Repeat(Other, 9))));
        var bytes = File.ReadAllBytes(zip);
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("港口"));
        bytes[at] ^= 1;
        File.WriteAllBytes(zip, bytes);
        var report = await archive.ImportAsync(zip);
        Assert.Equal((1, 3), (report.New, report.Failed));
        Assert.Equal(
            [(zip + "!/b.txt", InputFailureKind.Archive), (zip + "!/inner.zip", InputFailureKind.Archive), (zip + "!/long.txt", InputFailureKind.TooLarge)],
            report.Files.Where(file => file.Failure is not null).Select(file => (file.Path, file.Failure!.Kind)));
        Assert.All(report.Files.Where(file => file.Failure is not null), file => Assert.Contains(file.Path, file.Failure!.Message));
    }

    private static async Task Refused(TestArchive archive, string zip, string reason)
    {
        var report = await archive.ImportAsync(zip);
        var file = Assert.Single(report.Files);
        Assert.Equal(InputFailureKind.Archive, file.Failure!.Kind);
        Assert.Contains(zip, file.Failure.Message);
        Assert.Contains(reason, file.Failure.Message);
        Assert.Equal(0, await archive.QueryAsync(context => context.Documents.CountAsync()));
    }

    private static string Zip(TestArchive archive, string name, params (string Name, string Text)[] entries) => Zip(archive, name, Encoding.UTF8, entries);

    private static string Zip(TestArchive archive, string name, Encoding names, params (string Name, string Text)[] entries)
    {
        var path = archive.Write(name, "");
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create, leaveOpen: false, names);
        foreach (var (entry, text) in entries)
        {
            using var stream = zip.CreateEntry(entry, text.Length > 1 << 20 ? CompressionLevel.Optimal : CompressionLevel.NoCompression).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return path;
    }
}
