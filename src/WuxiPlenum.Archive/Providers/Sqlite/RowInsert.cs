using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WuxiPlenum.Archive.Providers.Sqlite;

/// <summary>Inserts rows of one entity type with one prepared command, its columns and conversions taken from the model.</summary>
internal sealed class RowInsert : IDisposable
{
    private static readonly ConcurrentDictionary<PropertyInfo, Func<object, object?>> s_getters = [];

    private readonly SqliteCommand _command;
    private readonly List<(SqliteParameter Parameter, Func<object, object?> Value)> _columns = [];
    private readonly IProperty? _key;
    private int _last;

    public RowInsert(SqliteCommand command, IEntityType type)
    {
        _command = command;
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        foreach (var property in type.GetProperties())
            Add(property.GetColumnName(table)!, Value(property));
        foreach (var complex in type.GetComplexProperties())
        {
            var list = Getter(complex.PropertyInfo!);
            Add(complex.ComplexType.GetContainerColumnName()!, entity => Json(list(entity)));
        }

        if (type.FindPrimaryKey()!.Properties is [{ ClrType: var key } single] && key == typeof(int))
        {
            _key = single;
            _command.CommandText = $"SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = '{table.Name}'), 0)";
            _last = Convert.ToInt32(_command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }

        var names = string.Join(", ", _columns.Select(column => $"\"{column.Parameter.SourceColumn}\""));
        _command.CommandText = $"INSERT INTO \"{table.Name}\" ({names}) VALUES ({string.Join(", ", _columns.Select(column => column.Parameter.ParameterName))})";
        _command.Parameters.AddRange(_columns.Select(column => column.Parameter));
        _command.Prepare();
    }

    /// <summary>Inserts an entity; sets its id where it has one of its own.</summary>
    public void Write(object entity)
    {
        _key?.PropertyInfo!.SetValue(entity, ++_last);
        foreach (var (parameter, value) in _columns)
            parameter.Value = value(entity) ?? DBNull.Value;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    private void Add(string column, Func<object, object?> value) =>
        _columns.Add((new SqliteParameter { ParameterName = $"$p{_columns.Count}", SourceColumn = column }, value));

    private static Func<object, object?> Value(IProperty property)
    {
        var read = Getter(property.PropertyInfo!);
        return property.GetTypeMapping().Converter is { } converter
            ? entity => read(entity) is { } value ? converter.ConvertToProvider(value) : null
            : read;
    }

    /// <summary>Compiled once for each property: reflection would take as long as SQLite does.</summary>
    private static Func<object, object?> Getter(PropertyInfo property) => s_getters.GetOrAdd(property, static property =>
    {
        var entity = Expression.Parameter(typeof(object));
        var read = Expression.Property(Expression.Convert(entity, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), entity).Compile();
    });

    // Most lists are empty.
    private static string Json(object? list) => list is null or System.Collections.ICollection { Count: 0 } ? "[]" : JsonSerializer.Serialize(list);
}
