using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WuxiPlenum.Archive.Backups;

/// <summary>Copies a SQLite database page by page by its online backup (https://sqlite.org/backup.html): one state of it, whoever writes to it meanwhile.</summary>
internal static class PageCopy
{
    private const int PagesAtOnce = 100, Done = 101, Ok = 0;

    /// <param name="source">With a read transaction under way, so that the copy need not begin again when another writes.</param>
    /// <param name="target">Empty.</param>
    /// <exception cref="SqliteException">One of the two cannot be read or written.</exception>
    public static void Run(SqliteConnection source, SqliteConnection target, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        using var backup = raw.sqlite3_backup_init(target.Handle!, "main", source.Handle!, "main");
        if (backup.IsInvalid)
            throw Failed(target);
        int code;
        while ((code = raw.sqlite3_backup_step(backup, PagesAtOnce)) == Ok)
        {
            cancellation.ThrowIfCancellationRequested();
            var total = raw.sqlite3_backup_pagecount(backup);
            progress?.Report(new BackupProgress(BackupStage.Copying, total - raw.sqlite3_backup_remaining(backup), total));
        }

        if (code != Done)
            throw new SqliteException(raw.sqlite3_errstr(code).utf8_to_string(), code);
    }

    private static SqliteException Failed(SqliteConnection target) => new(raw.sqlite3_errmsg(target.Handle!).utf8_to_string(), raw.sqlite3_errcode(target.Handle!));
}
