using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace WuxiPlenum.Archive.Providers.Postgres;

/// <summary>Says what is wrong with a database server, and what to do about it.</summary>
internal static class PostgresTrouble
{
    /// <summary>Null when the exception does not mean that the database is unavailable.</summary>
    /// <param name="writer">Who is writing, in brackets; empty where that is not known.</param>
    public static ArchiveUnavailableException? Explain(Exception exception, string place, string writer = "")
    {
        exception = Cause(exception);
        var (zh, en) = exception switch
        {
            PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } =>
                ($"另一个程序{writer}正在写入。请等它结束后重试，或调大设置 Database:LockTimeoutSeconds（1 到 600 秒）",
                 $"another program{writer} is writing to it. Wait until it has finished and try again, or raise Database:LockTimeoutSeconds (1 to 600)"),
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } =>
                ("服务器只读。请连接可写的服务器", "the server is read-only. Connect to one that can be written"),
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
                ("服务器磁盘已满。请腾出空间后重试", "the server's disk is full. Free some space and try again"),
            _ when IsDamage(exception) =>
                ($"数据已损坏（{exception.Message}）。请检查服务器的磁盘，并恢复备份", $"it is damaged ({exception.Message}). Check the server's disk, and restore a backup"),
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InsufficientPrivilege } refused =>
                ($"服务器拒绝（{refused.MessageText}）。请检查设置 Database:ConnectionString 中的用户、密码、数据库名及权限",
                 $"the server refuses ({refused.MessageText}). Check the user, the password, the database and their rights in Database:ConnectionString"),
            _ when IsOutOfReach(exception) && place.Contains(',') =>
                ($"各服务器中没有可用的一台（{Reason(exception)}）；写入需要主服务器。请确认主服务器已启动，并检查设置 Database:ConnectionString",
                 $"none of its servers will do ({Reason(exception)}); to write takes the primary. See that it runs, and check Database:ConnectionString"),
            _ when IsOutOfReach(exception) =>
                ($"无法连接（{Reason(exception)}）。请确认服务器已启动，并检查设置 Database:ConnectionString",
                 $"it cannot be reached ({Reason(exception)}). See that the server runs, and check Database:ConnectionString"),
            _ => (null, null),
        };
        return zh is null
            ? null
            : new ArchiveUnavailableException(Language.Choose($"数据库 {place} 不可用：{zh}。", $"The database {place} is not available: {en}."), exception) { IsDamage = IsDamage(exception) };
    }

    private static bool IsDamage(Exception exception) => exception is PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted };

    /// <summary>Whether the server could not be reached, or went away, or broke off what stood in its way.</summary>
    public static bool IsOutOfReach(Exception exception) => Cause(exception) switch
    {
        PostgresException said => said.IsTransient || said.SqlState.StartsWith("57P", StringComparison.Ordinal), // a server that stops or starts
        NpgsqlException or SocketException => true,
        _ => false,
    };

    /// <summary>What Npgsql says of several servers stands further in.</summary>
    private static string Reason(Exception exception) => exception.InnerException is AggregateException { InnerExceptions: [var first, ..] } ? first.Message : exception.Message;

    private static Exception Cause(Exception exception) =>
        exception is DbUpdateException or InvalidOperationException && exception.InnerException is { } inner ? inner : exception;
}
