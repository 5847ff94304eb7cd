using System.Text.Json;

namespace WuxiPlenum.Archive.Insights;

/// <summary>
/// Reads a JSON column that a query selects as text. EF's own reader makes new delegates for each row, which takes longer than all else
/// about the row; pages with many rows do without it.
/// </summary>
public static class StoredJson
{
    private const string Nothing = "[]";

    /// <param name="json">As stored; null where there is no row.</param>
    /// <exception cref="JsonException">It is damaged.</exception>
    public static List<T> List<T>(string? json) => json is null or Nothing ? [] : JsonSerializer.Deserialize<List<T>>(json) ?? [];
}
