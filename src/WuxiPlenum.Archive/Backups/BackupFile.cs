using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Checks;
using WuxiPlenum.Archive.Providers.Sqlite;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Archive.Backups;

/// <summary>A backup: one SQLite file, whatever store the archive is in, with nothing beside it.</summary>
internal static class BackupFile
{
    /// <summary>What SQLite keeps beside a database.</summary>
    private static readonly string[] s_companions = ["-wal", "-shm", "-journal"];

    /// <summary>The file as an archive.</summary>
    public static SqliteContext Open(string path, SqliteOpenMode mode) => new(new DbContextOptionsBuilder<SqliteContext>().UseSqlite(
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, ForeignKeys = true, Pooling = false, DefaultTimeout = 5 }.ConnectionString).Options);

    /// <summary>Makes the file one with nothing beside it.</summary>
    /// <exception cref="SqliteException">Another program has it open.</exception>
    public static Task StandAloneAsync(SqliteContext file, CancellationToken cancellation) => file.Database.ExecuteSqlAsync($"PRAGMA journal_mode = DELETE", cancellation);

    /// <summary>Makes the file one that is read while it is written.</summary>
    public static Task LogChangesAsync(SqliteContext file, CancellationToken cancellation) => file.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellation);

    /// <summary>Verifies a file.</summary>
    /// <returns>What is wrong in the archive that it holds.</returns>
    /// <exception cref="ArchiveUnavailableException">It is no backup, is damaged, or a newer version of the program wrote it.</exception>
    public static async Task<CheckReport> VerifyAsync(string path, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        await using var file = Open(path, SqliteOpenMode.ReadOnly);
        var report = await new ArchiveCheck(file, new SearchIndex(file)).RunAsync(new Checking(progress), cancellation);
        var damage = report.Problems.FirstOrDefault(problem => problem.Kind == ProblemKind.Database)?.Detail;
        if (report.Counts.ContainsKey(ProblemKind.Schema)) // then the check looked at nothing else
        {
            await using var snapshot = await file.BeginReadAsync(cancellation);
            damage = (await file.CheckDatabaseAsync(cancellation)).FirstOrDefault();
        }

        return damage is null ? report : throw new ArchiveUnavailableException(Language.Choose(
            $"{path} 已损坏，未予采用（{damage}）。请检查磁盘；恢复时换用另一份备份。", $"{path} is damaged and was not used ({damage}). Check the disk; to restore, take another backup."));
    }

    /// <summary>Deletes a file with what SQLite keeps beside it.</summary>
    public static void Delete(string path)
    {
        foreach (var file in s_companions.Select(companion => path + companion).Append(path))
            File.Delete(file);
    }

    /// <summary>Gives a file another name, with what SQLite keeps beside it, first the changes: without them it is an older state.</summary>
    public static void Move(string path, string to)
    {
        Delete(to);
        foreach (var companion in s_companions.Append(""))
            if (File.Exists(path + companion))
                File.Move(path + companion, to + companion);
    }

    private sealed class Checking(IProgress<BackupProgress>? progress) : IProgress<CheckProgress>
    {
        public void Report(CheckProgress value) => progress?.Report(new BackupProgress(BackupStage.Verifying, value.Done, value.Total));
    }
}
