using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Archive.Providers.Sqlite;

/// <summary>Says what is wrong with a database file, and what to do about it.</summary>
internal static class SqliteTrouble
{
    /// <summary>SQLITE_CORRUPT and SQLITE_NOTADB.</summary>
    private const int Damaged = 11, NoDatabase = 26;

    /// <summary>SQLITE_IOERR_SHMSIZE: there is no room for the 32 KB that the readers of a file share.</summary>
    private const int NoSharedMemory = 4874;

    /// <summary>Null when the exception does not mean that the database is unavailable.</summary>
    public static ArchiveUnavailableException? Explain(Exception exception, string path)
    {
        if (exception is DbUpdateException { InnerException: { } inner })
            exception = inner;
        var (zh, en) = exception switch
        {
            SqliteException { SqliteErrorCode: 5 or 6 } =>
                ("另一个程序正在写入。请等它结束后重试，或调大设置 Database:LockTimeoutSeconds（1 到 600 秒）",
                 "another program is writing to it. Wait until it has finished and try again, or raise Database:LockTimeoutSeconds (1 to 600)"),
            SqliteException { SqliteErrorCode: 8 } =>
                ("文件只读。请给予写权限，或用设置 Database:Path 换一个位置",
                 "it is read-only. Allow writing to the file and its folder, or choose another place with Database:Path"),
            SqliteException { SqliteErrorCode: Damaged or NoDatabase } or JsonException => // some columns hold JSON, which SQLite does not look at
                ("它不是数据库文件，或已损坏。请恢复备份，或用设置 Database:Path 换一个位置",
                 "it is not a database, or it is damaged. Restore a backup, or choose another place with Database:Path"),
            SqliteException { SqliteErrorCode: 13 } or SqliteException { SqliteExtendedErrorCode: NoSharedMemory } =>
                ("磁盘已满。请腾出空间后重试", "the disk is full. Free some space and try again"),
            SqliteException { SqliteErrorCode: 10 or 14 } or IOException or UnauthorizedAccessException =>
                ($"无法打开（{exception.Message}）。请检查文件夹及其权限，或用设置 Database:Path 换一个位置",
                 $"it cannot be opened ({exception.Message}). Check the folder and its permissions, or choose another place with Database:Path"),
            _ => (null, null),
        };
        return zh is null
            ? null
            : new ArchiveUnavailableException(Language.Choose($"数据库 {path} 不可用：{zh}。", $"The database {path} is not available: {en}."), exception) { IsDamage = exception is SqliteException { SqliteErrorCode: Damaged or NoDatabase } or JsonException };
    }
}
