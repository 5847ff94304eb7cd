using Microsoft.Data.Sqlite;
using WuxiPlenum.Cli;

namespace WuxiPlenum.Tests.Running;

public sealed class CommandStopTests : IDisposable
{
    private const int Files = 1000; // minutes

    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-stop-").FullName;

    [Fact]
    public async Task An_import_takes_SIGTERM_as_Ctrl_C()
    {
        var pages = Directory.CreateDirectory(Path.Combine(_folder, "pages")).FullName;
        var text = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.txt")[0], TestContext.Current.CancellationToken);
        for (var number = 0; number < Files; number++)
            await File.WriteAllTextAsync(Path.Combine(pages, $"{number:0000}.txt"), $"{text}\n\n第{number}号通知。\n", TestContext.Current.CancellationToken);
        using var import = StartedProgram.Cli(_folder, "import", pages);
        while (await StoredAsync() == 0)
            await Task.Delay(100, TestContext.Current.CancellationToken);

        import.Terminate();
        Assert.Equal(CommandLine.Interrupted, await import.EndAsync());
        Assert.InRange(await StoredAsync(), 1, Files - 1);
        Assert.Equal("Interrupted", await AskAsync("SELECT State FROM ImportRuns"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<long> StoredAsync() => await AskAsync("SELECT COUNT(*) FROM sqlite_master WHERE name = 'Documents'") is 1L ? (long)(await AskAsync("SELECT COUNT(*) FROM Documents"))! : 0;

    private async Task<object?> AskAsync(string question)
    {
        var file = Path.Combine(_folder, "data", "plenum.db");
        if (!File.Exists(file))
            return null;
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
