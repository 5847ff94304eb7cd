using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace WuxiPlenum.Archive.Providers.Sqlite;

/// <summary>
/// Lets the token with which a connection is opened stop what it is asked, in the middle of it (https://sqlite.org/c3ref/interrupt.html): by
/// itself SQLite's provider works to the end of each command. The command then fails with SQLITE_INTERRUPT. For those who only read.
/// </summary>
public sealed class InterruptedReading : DbConnectionInterceptor
{
    private readonly ConditionalWeakTable<DbConnection, IDisposable> _registrations = [];

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(connection); // one that was closed behind EF's back
        var database = ((SqliteConnection)connection).Handle!;
        if (cancellationToken.CanBeCanceled)
            _registrations.Add(connection, cancellationToken.Register(() => Interrupt(database)));
        return Task.CompletedTask;
    }

    /// <summary>What is closed asks for nothing any more.</summary>
    private static void Interrupt(sqlite3 database)
    {
        if (!database.IsClosed)
            raw.sqlite3_interrupt(database);
    }

    /// <inheritdoc/>
    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Forget(connection);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Forget(connection);
        return ValueTask.FromResult(result);
    }

    // EF disposes of a connection that is still open without closing it.

    /// <inheritdoc/>
    public override InterceptionResult ConnectionDisposing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Forget(connection);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult> ConnectionDisposingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Forget(connection);
        return ValueTask.FromResult(result);
    }

    /// <summary>When it returns, no interrupt is under way: the next who gets the connection from the pool is not disturbed.</summary>
    private void Forget(DbConnection connection)
    {
        if (!_registrations.TryGetValue(connection, out var registration))
            return;
        _registrations.Remove(connection);
        registration.Dispose();
    }
}
