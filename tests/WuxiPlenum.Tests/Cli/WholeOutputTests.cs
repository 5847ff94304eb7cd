using WuxiPlenum.Cli;

namespace WuxiPlenum.Tests.Cli;

public sealed class WholeOutputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ExportJob Job(string name) => new(null!, name, new Terminal(TextWriter.Null, TextWriter.Null), TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_link_stays_and_what_it_leads_to_is_written()
    {
        var (file, link) = (Path.Combine(_folder, "file"), Path.Combine(_folder, "link"));
        await File.WriteAllTextAsync(file, "before", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(link, file);
        await WholeOutput.FileAsync(Job(link), async (stream, _) =>
        {
            await stream.WriteAsync("after"u8.ToArray(), TestContext.Current.CancellationToken);
            return 1;
        });
        Assert.Equal(file, new FileInfo(link).LinkTarget);
        Assert.Equal("after", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFileSystemEntries(_folder, "*.part"));
    }

    [Fact]
    public async Task A_stop_half_way_leaves_what_was_there()
    {
        var file = Path.Combine(_folder, "file");
        var folder = Path.Combine(_folder, "folder");
        await File.WriteAllTextAsync(file, "before", TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<OperationCanceledException>(() => WholeOutput.FileAsync(Job(file), (stream, _) =>
        {
            stream.WriteByte(1);
            throw new OperationCanceledException();
        }));
        await Assert.ThrowsAsync<OperationCanceledException>(() => WholeOutput.FolderAsync(Job(folder), (part, _) =>
        {
            File.WriteAllText(Path.Combine(part, "half"), "");
            throw new OperationCanceledException();
        }));
        Assert.Equal("before", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFileSystemEntries(_folder, "*.part"));
        Assert.False(Path.Exists(folder));
    }
}
