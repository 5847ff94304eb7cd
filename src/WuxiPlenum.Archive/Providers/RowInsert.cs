using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WuxiPlenum.Archive.Providers;

/// <summary>Inserts rows of one entity type, its columns and conversions taken from the model.</summary>
internal abstract class RowInsert : IDisposable
{
    private readonly IProperty? _key;
    private int _last;

    protected RowInsert(IEntityType type)
    {
        Table = type.GetTableMappings().Single().Table.Name;
        Columns = RowColumn.Of(type);
        _key = type.FindPrimaryKey()!.Properties is [{ ClrType: var key } single] && key == typeof(int) ? single : null;
    }

    protected string Table { get; }

    protected IReadOnlyList<RowColumn> Columns { get; }

    /// <summary>Whether each row has an id of its own.</summary>
    protected bool HasId => _key is not null;

    /// <summary>Inserts an entity; sets its id where it has one of its own.</summary>
    public void Write(object entity)
    {
        if (_key is not null)
        {
            _last = _last == 0 ? LastId() + 1 : _last + 1;
            _key.PropertyInfo!.SetValue(entity, _last);
        }

        Store(entity);
    }

    /// <summary>Stores what is not stored yet; the rows on which these depend are there.</summary>
    public void Complete() => Complete(_last);

    /// <summary>Inserts entities with the ids that they have, as they come; ids that are given later follow on these.</summary>
    public abstract Task CopyAsync(IAsyncEnumerable<object> entities);

    public abstract void Dispose();

    /// <summary>The highest id that was ever given.</summary>
    protected abstract int LastId();

    protected abstract void Store(object entity);

    /// <param name="lastId">The highest id given; 0 when none was.</param>
    protected abstract void Complete(int lastId);
}
