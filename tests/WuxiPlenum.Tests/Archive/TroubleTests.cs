using Microsoft.Extensions.Options;
using WuxiPlenum.Archive;

namespace WuxiPlenum.Tests.Archive;

public class TroubleTests
{
    [Fact]
    public async Task A_second_writer_waits_and_then_is_told_why()
    {
        await using var archive = await TestArchive.CreateAsync(("Database:LockTimeoutSeconds", "1"));
        var path = archive.Write("a.txt", "本报讯 昨天，全市召开科技创新大会。\n");
        using (archive.Store.Write())
        {
            var refused = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => archive.ImportAsync(path));
            Assert.Contains(archive.Store.Place, refused.Message);
            Assert.Contains("Database:LockTimeoutSeconds", refused.Message);
            Assert.Equal(0, (await archive.SearchAsync("全市")).ArticleCount); // reading goes on
        }

        Assert.Equal(1, (await archive.ImportAsync(path)).New);
    }

    [Theory]
    [InlineData("Import:MaxFileBytes", "2000000000")]
    [InlineData("Import:MaxArchiveBytes", "0")]
    [InlineData("Import:MaxArchiveEntries", "0")]
    [InlineData("Import:MaxHtmlBytes", "0")]
    [InlineData("Import:MaxHtmlElements", "0")]
    [InlineData("Import:MaxPdfPages", "0")]
    [InlineData("Import:MaxPdfLetters", "-1")]
    public async Task A_wrong_limit_is_named_when_something_is_imported(string key, string value)
    {
        await using var archive = await TestArchive.CreateAsync((key, value));
        Assert.Contains(key, (await Assert.ThrowsAsync<OptionsValidationException>(() => archive.ImportAsync(archive.Folder))).Message);
    }
}
