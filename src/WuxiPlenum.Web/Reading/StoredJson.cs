using System.Text.Json;

namespace WuxiPlenum.Web.Reading;

/// <summary>
/// Reads a JSON column that a query selects as text. EF's own reader makes new delegates for each row, which takes longer than all else
/// about the row; pages with many rows do without it.
/// </summary>
internal static class StoredJson
{
    private const string Nothing = "[]";

    public static List<T> List<T>(string json) => json == Nothing ? [] : JsonSerializer.Deserialize<List<T>>(json) ?? [];
}
