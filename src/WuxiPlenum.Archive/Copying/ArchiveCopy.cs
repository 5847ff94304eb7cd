using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Archive.Copying;

/// <summary>
/// Copies a whole archive into an empty one, from store to store or within one: every row of every table, with its id. Rows pass one at
/// a time, whatever the size of the archive, and the search index is built in the target. It all happens in one transaction, in which what was
/// written is read back and compared: the target has the whole archive afterwards, or nothing.
/// </summary>
/// <remarks>Times are kept to the microsecond, as PostgreSQL has them.</remarks>
public sealed class ArchiveCopy(PlenumContext source, PlenumContext target)
{
    /// <summary>Copies the source as it is now; others may go on writing to it.</summary>
    /// <exception cref="ArchiveUnavailableException">The target is not empty, or one of the two cannot be read or written.</exception>
    public async Task<CopyResult> RunAsync(IProgress<CopyProgress>? progress = null, CancellationToken cancellation = default)
    {
        try
        {
            await using var snapshot = await source.BeginReadAsync(cancellation);
            await using var transaction = await target.BeginWriteAsync(cancellation);
            var result = await CopyAsync(progress, cancellation);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        catch (Exception exception) when ((target.Explain(exception) ?? source.Explain(exception)) is { } unavailable)
        {
            throw unavailable;
        }
    }

    private async Task<CopyResult> CopyAsync(IProgress<CopyProgress>? progress, CancellationToken cancellation)
    {
        var tables = TableCopy.All(source, target);
        var rows = 0;
        foreach (var table in tables)
        {
            if (await table.CountAsync(target, cancellation) > 0)
                throw NotEmpty();
            rows += await table.CountAsync(source, cancellation);
        }

        var (done, sums) = (0, new List<RowSum>());
        foreach (var table in tables)
            sums.Add(await table.CopyAsync(source, target, () => progress?.Report(new CopyProgress(CopyStage.Copying, ++done, rows)), cancellation));
        var articles = await new SearchIndex(target).BuildAsync(new Indexing(progress), cancellation);
        done = 0;
        foreach (var (table, sum) in tables.Zip(sums))
            if (!sum.Equals(await table.SumAsync(target, () => progress?.Report(new CopyProgress(CopyStage.Comparing, ++done, rows)), cancellation)))
                throw Differs(table.Name);
        return new CopyResult(rows, articles);
    }

    private ArchiveUnavailableException NotEmpty() => new(Language.Choose(
        $"数据库 {target.Place} 中已有存档。只能复制到新的或空的数据库，请换一个。",
        $"The database {target.Place} holds an archive already. A copy needs a new or empty one: name another."));

    private ArchiveUnavailableException Differs(string table) => new(Language.Choose(
        $"写入 {target.Place} 的表 {table} 与原来的不同，没有保留任何内容。请检查磁盘和内存后重试。",
        $"The table {table} came out of {target.Place} otherwise than it was written, so nothing was kept. Check its disk and memory, and try again."));

    private sealed class Indexing(IProgress<CopyProgress>? progress) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => progress?.Report(new CopyProgress(CopyStage.Indexing, value.Done, value.Total));
    }
}

/// <summary>What was copied.</summary>
/// <param name="Rows">Of all tables.</param>
/// <param name="Articles">How many can be found in the copy.</param>
public sealed record CopyResult(int Rows, int Articles);

/// <summary>How far a copy is: in rows, while it is indexed in articles.</summary>
public readonly record struct CopyProgress(CopyStage Stage, int Done, int Total);

public enum CopyStage
{
    Copying,
    Indexing,

    /// <summary>What was written is read and compared.</summary>
    Comparing,
}
