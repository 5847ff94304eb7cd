using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace WuxiPlenum.Archive.Providers;

/// <summary>
/// Queries without parameters as they are written. For the few that every start waits for: the first query of any kind that EF makes out of
/// expressions costs a tenth of a second, since all that makes them is compiled then.
/// </summary>
internal static class PlainQuery
{
    /// <summary>The first column of all rows, in the running transaction if there is one.</summary>
    public static async Task<List<T>> ReadAsync<T>(this PlenumContext context, string sql, CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            (command.CommandText, command.Transaction) = (sql, context.Database.CurrentTransaction?.GetDbTransaction());
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellation))
                rows.Add(await reader.GetFieldValueAsync<T>(0, cancellation));
            return rows;
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }
}
