using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Providers.Sqlite;

namespace WuxiPlenum.Archive.Backups;

/// <summary>How many rows each table of a SQLite database has, whatever its schema.</summary>
internal static class RowCount
{
    public static async Task<List<(string Table, long Rows)>> OfAllTablesAsync(SqliteContext archive, CancellationToken cancellation)
    {
        var counts = new List<(string, long)>();
        var tables = await archive.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND rootpage > 0 ORDER BY name").ToListAsync(cancellation);
        foreach (var table in tables)
        {
            var count = $"""SELECT count(*) AS Value FROM "{table.Replace("\"", "\"\"", StringComparison.Ordinal)}" """; // a name of the database itself
            counts.Add((table, await archive.Database.SqlQueryRaw<long>(count).SingleAsync(cancellation)));
        }

        return counts;
    }
}
