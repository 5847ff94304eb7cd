using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Archive;

/// <summary>Whether this program knows what is in the database.</summary>
internal static class SchemaVersion
{
    /// <summary>The steps that the schema of the database is behind this program, and how many it has that this program does not know.</summary>
    public static async Task<(List<string> Missing, int Later)> CompareAsync(PlenumContext context, CancellationToken cancellation)
    {
        var (known, applied) = (context.Database.GetMigrations().ToList(), await context.MigrationsAsync(cancellation));
        return ([.. known.Except(applied)], applied.Except(known).Count());
    }

    /// <summary>The steps that the schema of the database is behind this program.</summary>
    /// <exception cref="ArchiveUnavailableException">The database has steps that this program does not know.</exception>
    public static async Task<List<string>> PendingAsync(PlenumContext context, CancellationToken cancellation)
    {
        var (missing, later) = await CompareAsync(context, cancellation);
        return later > 0 ? throw LaterVersion(context.Place) : missing;
    }

    /// <summary>Requires a database that is there, and is not of a later version.</summary>
    /// <inheritdoc cref="PendingAsync"/>
    public static Task<List<string>> RequireAsync(PlenumContext context, CancellationToken cancellation) => context.IsThere
        ? PendingAsync(context, cancellation)
        : throw new ArchiveUnavailableException(Language.Choose(
            $"没有数据库 {context.Place}。请用 --database 或设置 Database:Path 指明它在哪里。", $"There is no database {context.Place}. Say where it is with --database or Database:Path."));

    private static ArchiveUnavailableException LaterVersion(string place) => new(Language.Choose(
        $"数据库 {place} 由更新的版本建立。请用那个版本的程序，或恢复升级前的备份。",
        $"The database {place} was made by a later version. Run that version, or restore the backup from before the upgrade."));
}
