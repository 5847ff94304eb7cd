using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Checks;
using WuxiPlenum.Archive.Copying;
using WuxiPlenum.Archive.Providers.Sqlite;

namespace WuxiPlenum.Archive.Backups;

/// <summary>Puts a backup in the place of the archive.</summary>
public sealed class ArchiveRestore(PlenumContext context, ArchiveDatabase database)
{
    /// <summary>
    /// Verifies the backup, writes it beside the archive, and puts it in its place when it is complete: until then the archive stays as it is. One
    /// that is too damaged to be opened is kept under another name.
    /// </summary>
    /// <param name="path">The backup.</param>
    /// <param name="replace">Whether an archive that is there may be replaced.</param>
    /// <returns>What is wrong in the archive that was restored, as it was when the backup was made.</returns>
    /// <exception cref="ArchiveUnavailableException">The backup cannot be used, there is an archive, or another program has it open.</exception>
    public async Task<CheckReport> RunAsync(string path, bool replace, IProgress<BackupProgress>? progress = null, CancellationToken cancellation = default)
    {
        path = Path.GetFullPath(path);
        if (!File.Exists(path))
            throw new ArchiveUnavailableException(Language.Choose($"没有备份 {path}。", $"There is no backup {path}."));
        if (context is SqliteContext && context.IsThere && !replace)
            throw new ArchiveUnavailableException(Language.Choose(
                $"{context.Place} 已有存档。确要用备份取代它，请加 --replace。", $"{context.Place} is an archive already. To put the backup in its place, add --replace."));
        CheckReport check;
        try
        {
            check = await BackupFile.VerifyAsync(path, progress, cancellation);
        }
        catch (Exception exception) when (SqliteTrouble.Explain(exception, path) is { } unusable)
        {
            throw unusable;
        }

        try
        {
            await using var backup = BackupFile.Open(path, SqliteOpenMode.ReadOnly);
            if (context is SqliteContext)
                await RestoreFileAsync(backup, Path.GetFullPath(context.Place), progress, cancellation);
            else
                await RestoreRowsAsync(backup, check, progress, cancellation);
            return check;
        }
        catch (Exception exception) when (context.Explain(exception) is { } unavailable)
        {
            throw unavailable;
        }
    }

    private async Task RestoreFileAsync(SqliteContext backup, string place, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        await context.MakeRoomAsync(cancellation);
        var part = place + ".part";
        try
        {
            BackupFile.Delete(part);
            await using (var file = BackupFile.Open(part, SqliteOpenMode.ReadWriteCreate))
            {
                await using var snapshot = await backup.BeginReadAsync(cancellation);
                await file.Database.OpenConnectionAsync(cancellation);
                PageCopy.Run((SqliteConnection)backup.Database.GetDbConnection(), (SqliteConnection)file.Database.GetDbConnection(), progress, cancellation);
                await BackupFile.LogChangesAsync(file, cancellation);
                if (await file.CheckDatabaseAsync(cancellation) is [var damage, ..])
                    throw new ArchiveUnavailableException(Language.Choose($"写入 {part} 的内容已损坏（{damage}）。请检查磁盘。", $"What was written to {part} is damaged ({damage}). Check the disk."));
            }

            await ReplaceAsync(place, part);
        }
        finally
        {
            BackupFile.Delete(part);
        }
    }

    /// <summary>Nobody else may have the old file open: they would go on with what is no longer the archive.</summary>
    private static async Task ReplaceAsync(string place, string part)
    {
        if (!File.Exists(place))
        {
            BackupFile.Delete(place); // changes to a file that is gone belong to none
            File.Move(part, place);
            return;
        }

        await using var old = BackupFile.Open(place, SqliteOpenMode.ReadWrite);
        try
        {
            await old.Database.OpenConnectionAsync();
            await old.Database.ExecuteSqlAsync($"PRAGMA locking_mode = EXCLUSIVE");
            await BackupFile.StandAloneAsync(old, default); // fails while another program has it open; now all of it is in the one file
            File.Move(part, place, overwrite: true);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is 5 or 6)
        {
            throw new ArchiveUnavailableException(Language.Choose(
                $"{place} 正被另一个程序打开。请先停止网站和导入，再恢复备份。", $"Another program has {place} open. Stop the portal and every import, and restore then."), exception);
        }
        catch (SqliteException exception) when (SqliteTrouble.Explain(exception, place) is { IsDamage: true })
        {
            await old.Database.CloseConnectionAsync();
            BackupFile.Move(place, place + ".damaged");
            File.Move(part, place);
        }
    }

    /// <summary>Into a server's database, which must be new or empty.</summary>
    private async Task RestoreRowsAsync(SqliteContext backup, CheckReport check, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        if (check.Counts.ContainsKey(ProblemKind.Schema))
            throw new ArchiveUnavailableException(Language.Choose(
                "备份的结构比本程序旧：请先恢复到一个 SQLite 文件，再用 copy --to 复制到服务器。", "The backup has an earlier schema than this program: restore it to a SQLite file, and move that to the server with copy --to."));
        await database.PrepareAsync(cancellation: cancellation);
        await new ArchiveCopy(backup, context).RunAsync(new Rows(progress), cancellation);
    }

    private sealed class Rows(IProgress<BackupProgress>? progress) : IProgress<CopyProgress>
    {
        public void Report(CopyProgress value) => progress?.Report(new BackupProgress(BackupStage.Copying, value.Done, value.Total));
    }
}
