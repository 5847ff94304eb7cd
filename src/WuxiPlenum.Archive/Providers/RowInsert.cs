using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WuxiPlenum.Archive.Providers;

/// <summary>Inserts rows of one entity type, its columns and conversions taken from the model.</summary>
internal abstract class RowInsert : IDisposable
{
    private static readonly ConcurrentDictionary<PropertyInfo, Func<object, object?>> s_getters = [];

    private readonly IProperty? _key;
    private int _last;

    protected RowInsert(IEntityType type)
    {
        var table = type.GetTableMappings().Single().Table;
        Table = table.Name;
        RowColumn Column(string name, Func<object, object?> value) => new(name, table.FindColumn(name)!.StoreType, entity => Storable(value(entity)));
        Columns =
        [
            .. type.GetProperties().Select(property => Column(property.GetColumnName(), Value(property))),
            .. type.GetComplexProperties().Select(complex =>
            {
                var list = Getter(complex.PropertyInfo!);
                return Column(complex.ComplexType.GetContainerColumnName()!, entity => Json(list(entity)));
            }),
        ];
        _key = type.FindPrimaryKey()!.Properties is [{ ClrType: var key } single] && key == typeof(int) ? single : null;
    }

    protected string Table { get; }

    protected IReadOnlyList<RowColumn> Columns { get; }

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

    public abstract void Dispose();

    /// <summary>The highest id that was ever given.</summary>
    protected abstract int LastId();

    protected abstract void Store(object entity);

    /// <param name="lastId">The highest id given; 0 when none was.</param>
    protected abstract void Complete(int lastId);

    private static Func<object, object?> Value(IProperty property)
    {
        var read = Getter(property.PropertyInfo!);
        return property.GetTypeMapping().Converter is { } converter
            ? entity => read(entity) is { } value ? converter.ConvertToProvider(value) : null
            : read;
    }

    /// <summary>Compiled once for each property: reflection would take as long as the database does.</summary>
    private static Func<object, object?> Getter(PropertyInfo property) => s_getters.GetOrAdd(property, static property =>
    {
        var entity = Expression.Parameter(typeof(object));
        var read = Expression.Property(Expression.Convert(entity, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), entity).Compile();
    });

    // PostgreSQL takes any character but U+0000, and SQLite loses what follows one.
    private static object? Storable(object? value) => value is string text && text.Contains('\0') ? text.Replace('\0', '\uFFFD') : value;

    // Most lists are empty.
    private static string Json(object? list) => list is null or System.Collections.ICollection { Count: 0 } ? "[]" : JsonSerializer.Serialize(list);
}

/// <param name="Type">Its type in the database.</param>
/// <param name="Value">What an entity has in it, as the database takes it.</param>
internal sealed record RowColumn(string Name, string Type, Func<object, object?> Value);
