namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>What has changed in a block of articles.</summary>
/// <param name="Number">Of the block.</param>
/// <param name="Articles">By its place in the block what each is now; null for one that is gone. Those that have not changed are not in it.</param>
internal sealed record ChangedBlock(int Number, IReadOnlyDictionary<int, ArticleRow?> Articles)
{
    /// <summary>What is read of each article: null where it stays, nothing where the article is gone.</summary>
    public Func<int, IEnumerable<T>?> Read<T>(Func<ArticleRow, IEnumerable<T>> read) =>
        place => !Articles.TryGetValue(place, out var row) ? null : row is null ? [] : read(row);
}
