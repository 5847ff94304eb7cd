using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WuxiPlenum.Archive.Providers;

/// <summary>A column of a table.</summary>
/// <param name="Type">Its type in the database.</param>
/// <param name="Value">What an entity has in it, as the database takes it.</param>
internal sealed record RowColumn(string Name, string Type, Func<object, object?> Value)
{
    private static readonly ConcurrentDictionary<PropertyInfo, Func<object, object?>> s_getters = [];

    /// <summary>The columns of an entity type, with their conversions, taken from the model.</summary>
    public static IReadOnlyList<RowColumn> Of(IEntityType type)
    {
        var table = type.GetTableMappings().Single().Table;
        RowColumn Column(string name, Func<object, object?> value) => new(name, table.FindColumn(name)!.StoreType, entity => Storable(value(entity)));
        return
        [
            .. type.GetProperties().Select(property => Column(property.GetColumnName(), Stored(property))),
            .. type.GetComplexProperties().Select(complex =>
            {
                var list = Getter(complex.PropertyInfo!);
                return Column(complex.ComplexType.GetContainerColumnName()!, entity => Json(list(entity)));
            }),
        ];
    }

    private static Func<object, object?> Stored(IProperty property)
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
