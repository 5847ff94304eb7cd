namespace WuxiPlenum.Benchmarks.Killing;

/// <summary>Where archives are that programs are killed over.</summary>
public interface IKillableStore : IAsyncDisposable
{
    string Name { get; }

    /// <summary>The address of an archive that is not there yet, as the command line takes it.</summary>
    string NewAddress();

    /// <summary>A copy of an archive that nobody has open.</summary>
    Task<string> CopyAsync(string address);

    /// <summary>Waits until nobody works on an archive any more for a program that was killed.</summary>
    Task SettleAsync(string address);

    Task DropAsync(string address);
}

/// <summary>Archives in SQLite files of one folder.</summary>
public sealed class SqliteFiles(string folder) : IKillableStore
{
    private int _last;

    public string Name => "SQLite";

    public string NewAddress() => Path.Combine(folder, $"{++_last}.db");

    public Task<string> CopyAsync(string address)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var copy = NewAddress();
        File.Copy(address, copy);
        return Task.FromResult(copy);
    }

    public Task SettleAsync(string address) => Task.CompletedTask;

    public Task DropAsync(string address)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(folder, Path.GetFileName(address) + "*"))
            File.Delete(file);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
