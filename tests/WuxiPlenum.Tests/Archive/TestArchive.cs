using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Tests.Archive;

/// <summary>An archive in a real database of its own, with a folder for files, both removed at the end.</summary>
public sealed class TestArchive : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly bool _isOwner;

    private TestArchive(Dictionary<string, string?> settings, TestArchive? of = null)
    {
        (Folder, _isOwner) = (of?.Folder ?? Directory.CreateTempSubdirectory("plenum-test-").FullName, of is null);
        Store = of?.Store ?? new Store(Folder);
        foreach (var (key, value) in Store.Settings)
            settings.TryAdd(key, value);
        _services = new ServiceCollection()
            .AddArchive(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), Folder)
            .BuildServiceProvider();
    }

    public string Folder { get; }

    internal Store Store { get; }

    public static async Task<TestArchive> CreateAsync(params (string Key, string Value)[] settings)
    {
        var archive = new TestArchive(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        await archive.UseAsync<ArchiveDatabase, object>(async database => await database.PrepareAsync());
        return archive;
    }

    /// <summary>The same archive as another program has it open, with nothing of it in memory. To be disposed of before this one.</summary>
    public TestArchive Again() => new([], of: this);

    /// <summary>Runs <paramref name="use"/> in a scope of its own, as a request does.</summary>
    public async Task<TResult> UseAsync<T, TResult>(Func<T, Task<TResult>> use) where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<T>());
    }

    public Task<TResult> QueryAsync<TResult>(Func<PlenumContext, Task<TResult>> query) => UseAsync(query);

    public Task<ImportReport> ImportAsync(params string[] paths) => ImportAsync(PageHints.None, paths);

    public Task<ImportReport> ImportAsync(PageHints overrides, params string[] paths) =>
        UseAsync<PageImporter, ImportReport>(importer => importer.ImportAsync(new ImportRequest(paths, overrides)));

    public Task<UndoResult> UndoAsync(int run) => UseAsync<ImportRuns, UndoResult>(runs => runs.UndoAsync(run));

    public Task<SearchResults> SearchAsync(string query) => SearchAsync(new SearchRequest(query));

    public Task<SearchResults> SearchAsync(SearchRequest request) => UseAsync<ArticleSearch, SearchResults>(search => search.SearchAsync(request));

    /// <summary>Writes a file below the folder, and returns its path.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_isOwner)
            return;
        Store.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
