using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using WuxiPlenum.Archive.Providers;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Engine;

namespace WuxiPlenum.Archive.Copying;

/// <summary>Copies the rows of one table of the model, ids and all.</summary>
internal abstract class TableCopy(IEntityType type)
{
    public string Name => type.GetTableName()!;

    protected IEntityType Type => type;

    /// <summary>Those of all tables that both archives have, parents before children. The search index is left out: each store has its own.</summary>
    public static List<TableCopy> All(PlenumContext source, PlenumContext target)
    {
        var ordered = new List<IEntityType>();
        foreach (var type in target.Model.GetEntityTypes().Where(type => source.Model.FindEntityType(type.ClrType) is not null && type.ClrType != typeof(IndexedArticle) && type.ClrType != typeof(FactsBlock)))
            Add(type);
        return ordered.ConvertAll(type => (TableCopy)Activator.CreateInstance(typeof(TableCopy<>).MakeGenericType(type.ClrType), type)!);

        void Add(IEntityType type)
        {
            if (ordered.Contains(type))
                return;
            foreach (var parent in type.GetForeignKeys().Select(key => key.PrincipalEntityType).Where(parent => parent != type))
                Add(parent);
            ordered.Add(type);
        }
    }

    public abstract Task<int> CountAsync(PlenumContext archive, CancellationToken cancellation);

    /// <summary>Copies all rows in the running transactions, one at a time.</summary>
    /// <returns>The sum of the rows as they were read.</returns>
    public abstract Task<RowSum> CopyAsync(PlenumContext source, PlenumContext target, Action step, CancellationToken cancellation);

    /// <summary>The sum of the rows of an archive.</summary>
    public abstract Task<RowSum> SumAsync(PlenumContext archive, Action step, CancellationToken cancellation);
}

/// <inheritdoc cref="TableCopy"/>
internal sealed class TableCopy<T>(IEntityType type) : TableCopy(type)
    where T : class
{
    // The same for both archives, so that the same row has the same values.
    private readonly IReadOnlyList<RowColumn> _columns = RowColumn.Of(type);

    public override Task<int> CountAsync(PlenumContext archive, CancellationToken cancellation) => archive.Set<T>().CountAsync(cancellation);

    public override async Task<RowSum> CopyAsync(PlenumContext source, PlenumContext target, Action step, CancellationToken cancellation)
    {
        var sum = new RowSum(_columns);
        using var insert = target.Rows(Type);
        foreach (var rows in ParentsFirst(source))
            await insert.CopyAsync(SummedAsync(rows, sum, step, cancellation));
        return sum;
    }

    public override async Task<RowSum> SumAsync(PlenumContext archive, Action step, CancellationToken cancellation)
    {
        var sum = new RowSum(_columns);
        await foreach (var _ in SummedAsync(archive.Set<T>(), sum, step, cancellation))
            continue;
        return sum;
    }

    /// <summary>The rows by their keys; where a row may belong to another one of its table, those first that do not.</summary>
    private IEnumerable<IQueryable<T>> ParentsFirst(PlenumContext archive)
    {
        IQueryable<T> rows = archive.Set<T>().OrderBy(row => 0);
        foreach (var key in Type.FindPrimaryKey()!.Properties.Select(key => key.Name))
            rows = ((IOrderedQueryable<T>)rows).ThenBy(row => EF.Property<object>(row, key));
        if (Type.GetForeignKeys().SingleOrDefault(key => key.PrincipalEntityType == Type)?.Properties.Single().Name is not { } parent)
            return [rows];
        return [rows.Where(row => EF.Property<object?>(row, parent) == null), rows.Where(row => EF.Property<object?>(row, parent) != null)];
    }

    private static async IAsyncEnumerable<T> SummedAsync(
        IQueryable<T> rows, RowSum sum, Action step, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            sum.Add(row);
            step();
            yield return row;
        }
    }
}
