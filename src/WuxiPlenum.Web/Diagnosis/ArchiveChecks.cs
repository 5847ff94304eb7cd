using WuxiPlenum.Archive;

namespace WuxiPlenum.Web.Diagnosis;

/// <summary>The database, its schema and its index, and a PostgreSQL server's settings.</summary>
internal static class ArchiveChecks
{
    private const int FewConnections = 20;

    private static readonly TimeSpan s_clocksMayDiffer = TimeSpan.FromMinutes(1);

    public static async IAsyncEnumerable<Finding> OfAsync(ArchiveExamination examination, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        ArchiveCondition? condition = null;
        Finding? unavailable = null;
        try
        {
            condition = await examination.ExamineAsync(cancellation);
        }
        catch (ArchiveUnavailableException exception)
        {
            unavailable = new Finding(FindingLevel.Error, exception.Message, Language.Choose("照此处理后再试", "do as it says and ask again"));
        }

        if (unavailable is not null)
        {
            yield return unavailable;
            yield break;
        }

        foreach (var finding in condition is null ? [Finding.Ok($"还没有数据库 {examination.Place}：启动时创建", $"There is no database {examination.Place} yet: it is made at start")] : Of(condition, examination.Place))
            yield return finding;
        if (!examination.IsServer)
            yield break;
        foreach (var finding in Of(await examination.AskServerAsync(cancellation)))
            yield return finding;
    }

    internal static IEnumerable<Finding> Of(ArchiveCondition condition, string place)
    {
        if (condition.LaterMigrations > 0)
            yield return Finding.Error(($"数据库 {place} 由更新的版本建立", $"The database {place} was made by a later version"), ("用那个版本的程序，或恢复升级前的备份", "run that version, or restore the backup from before the upgrade"));
        else if (condition.MissingMigrations > 0)
            yield return Finding.Warning(($"数据库 {place} 的结构较旧", $"The database {place} has an earlier schema"), ("先备份；下次启动时升级", "make a backup; the next start brings it up to date"));
        else
            yield return Finding.Ok($"数据库 {place} 可读，结构最新，{condition.Articles} 篇文章", $"The database {place} can be read, its schema is the present one, it has {condition.Articles} articles");
        if (!condition.IsIndexCurrent)
            yield return Finding.Warning(("搜索索引是旧的", "The search index is of an earlier kind"), ("下次启动时重建，大的文库需要几分钟", "the next start builds it anew, which takes a large archive minutes"));
        if (!condition.HasCurrentInsights)
            yield return Finding.Warning(("部分提炼由旧规则得出", "Some insights are of earlier rules"), ("下次启动时重做，或运行 insights recompute", "the next start makes them anew, or insights recompute"));
        if (condition.LastImportUtc > DateTime.UtcNow + s_clocksMayDiffer)
            yield return Finding.Warning(($"最近一次导入的时间 {condition.LastImportUtc:u} 在将来", $"The last import ended at {condition.LastImportUtc:u}, which is to come"), ("校准时钟（NTP）", "set the clock (NTP)"));
    }

    internal static IEnumerable<Finding> Of(ServerCondition server)
    {
        yield return Finding.Ok($"PostgreSQL {server.Version}", $"PostgreSQL {server.Version}");
        if (server.Encoding != "UTF8")
            yield return Finding.Error(($"服务器编码是 {server.Encoding}", $"The encoding of the database is {server.Encoding}"), ("用 UTF8 重建数据库", "make the database with UTF8"));
        if (!server.IsSafe)
            yield return Finding.Error(("fsync 或 full_page_writes 已关闭：断电会损坏数据", "fsync or full_page_writes is off: a loss of power destroys data"), ("在 postgresql.conf 中打开", "turn them on in postgresql.conf"));
        if (server.IsReplica)
            yield return Finding.Warning(("连接到只读的副本", "This is a replica, which can only be read"), ("导入需要主库", "imports need the primary"));
        if (server.MostConnections < FewConnections)
            yield return Finding.Warning(($"max_connections 只有 {server.MostConnections}", $"max_connections is {server.MostConnections}"), ("调大，或在连接字符串中限制 Maximum Pool Size", "raise it, or limit Maximum Pool Size in the connection string"));
        if (!server.IsEncrypted && !server.IsLocal)
            yield return Finding.Warning(("与服务器的连接没有加密", "The connection to the server is not encrypted"), ("在连接字符串中设 SSL Mode=VerifyFull", "set SSL Mode=VerifyFull in the connection string"));
        if ((server.Utc - DateTime.UtcNow).Duration() > s_clocksMayDiffer)
            yield return Finding.Warning(($"服务器的时钟是 {server.Utc:u}", $"The clock of the server says {server.Utc:u}"), ("校准两边的时钟（NTP）", "set both clocks (NTP)"));
    }
}
