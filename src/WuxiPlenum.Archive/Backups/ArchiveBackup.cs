using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Copying;
using WuxiPlenum.Archive.Providers.Sqlite;

namespace WuxiPlenum.Archive.Backups;

/// <summary>Writes the whole archive into one file while others read and write it, and verifies what was written.</summary>
public sealed class ArchiveBackup(PlenumContext context)
{
    /// <summary>Writes one state of the archive, beside its place first: a stop or a failure leaves what was there.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <exception cref="ArchiveUnavailableException">The archive cannot be read, the file cannot be written, or what was written is not the same.</exception>
    public async Task<BackupResult> WriteAsync(string path, IProgress<BackupProgress>? progress = null, CancellationToken cancellation = default)
    {
        path = Path.GetFullPath(path);
        if (context is SqliteContext && path == Path.GetFullPath(context.Place))
            throw new ArchiveUnavailableException(Language.Choose($"{path} 就是存档本身，请把备份写到别处。", $"{path} is the archive itself. Write the backup to another file."));
        var part = path + ".part";
        try
        {
            BackupFile.Delete(part);
            await CopyAsync(part, await SchemaVersion.RequireAsync(context, cancellation), progress, cancellation);
            var check = await BackupFile.VerifyAsync(part, progress, cancellation);
            File.Move(part, path, overwrite: true);
            return new BackupResult(new FileInfo(path).Length, check);
        }
        catch (Exception exception) when (context.Explain(exception) is not null || SqliteTrouble.Explain(exception, path) is not null)
        {
            // Of a SQLite archive either file may be meant; that which is damaged is the one that is read.
            var refused = context is SqliteContext ? SqliteTrouble.Explain(exception, IsOfSource(exception) ? context.Place : path) : context.Explain(exception) ?? SqliteTrouble.Explain(exception, path);
            throw refused!;
        }
        finally
        {
            BackupFile.Delete(part);
        }
    }

    private static bool IsOfSource(Exception exception) => exception is SqliteException { SqliteErrorCode: 5 or 6 or 11 or 26 };

    private async Task CopyAsync(string part, List<string> pending, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        await using var file = BackupFile.Open(part, SqliteOpenMode.ReadWriteCreate);
        if (context is SqliteContext source)
            await CopyPagesAsync(source, file, progress, cancellation);
        else
            await CopyRowsAsync(file, pending, progress, cancellation);
        await BackupFile.StandAloneAsync(file, cancellation);
    }

    private static async Task CopyPagesAsync(SqliteContext source, SqliteContext file, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        await using var snapshot = await source.BeginReadAsync(cancellation);
        var rows = await RowCount.OfAllTablesAsync(source, cancellation); // from this first question on, it is one state
        await file.Database.OpenConnectionAsync(cancellation);
        PageCopy.Run((SqliteConnection)source.Database.GetDbConnection(), (SqliteConnection)file.Database.GetDbConnection(), progress, cancellation);
        if (!rows.SequenceEqual(await RowCount.OfAllTablesAsync(file, cancellation)))
            throw new ArchiveUnavailableException(Language.Choose("备份与存档的行数不同，没有保留。请检查磁盘和内存后重试。", "The backup has other rows than the archive, so it was not kept. Check disk and memory, and try again."));
    }

    /// <summary>From a server row by row; each is read back and compared.</summary>
    private async Task CopyRowsAsync(SqliteContext file, List<string> pending, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        if (pending.Count > 0)
            throw new ArchiveUnavailableException(Language.Choose(
                $"数据库 {context.Place} 的结构比本程序旧。请先用原来版本的程序或 pg_dump 备份，再升级。", $"The database {context.Place} has an earlier schema than this program. Make the backup with the program that wrote it, or with pg_dump, and update then."));
        await file.MigrateAsync(cancellation);
        await new ArchiveCopy(context, file).RunAsync(new Copying(progress), cancellation);
    }

    private sealed class Copying(IProgress<BackupProgress>? progress) : IProgress<CopyProgress>
    {
        public void Report(CopyProgress value) =>
            progress?.Report(new BackupProgress(value.Stage == CopyStage.Comparing ? BackupStage.Verifying : BackupStage.Copying, value.Done, value.Total));
    }
}
