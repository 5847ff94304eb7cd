using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Archive;

/// <summary>Whether this program knows what is in the database.</summary>
internal static class SchemaVersion
{
    /// <exception cref="ArchiveUnavailableException">There is no database, or a newer version of the program has changed its schema.</exception>
    public static async Task RequireAsync(PlenumContext context, CancellationToken cancellation)
    {
        if (!context.IsThere)
            throw new ArchiveUnavailableException(Language.Choose(
                $"没有数据库 {context.Place}。请用 --database 或设置 Database:Path 指明它在哪里。", $"There is no database {context.Place}. Say where it is with --database or Database:Path."));
        await RefuseNewerAsync(context, cancellation);
    }

    /// <exception cref="ArchiveUnavailableException">A newer version of the program has changed its schema.</exception>
    public static async Task RefuseNewerAsync(PlenumContext context, CancellationToken cancellation)
    {
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellation);
        if (applied.Except(context.Database.GetMigrations()).LastOrDefault() is { } unknown)
            throw new ArchiveUnavailableException(Language.Choose(
                $"数据库 {context.Place} 由更新版本的程序写成（{unknown}）。请升级本程序，或用 restore 恢复升级前的备份。",
                $"The database {context.Place} was written by a newer version of this program ({unknown}). Update the program, or restore a backup from before with restore."));
    }
}
