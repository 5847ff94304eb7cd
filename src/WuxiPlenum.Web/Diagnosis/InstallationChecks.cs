using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Hosting;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Diagnosis;

/// <summary>The machine, the settings and the folders.</summary>
internal static class InstallationChecks
{
    private const long LittleMemory = 256L << 20, LittleDisk = 1L << 30, TooLittleDisk = 100L << 20;

    public static IEnumerable<Finding> Of(WebApplication app)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        yield return memory < LittleMemory
            ? Finding.Warning(($"可用内存 {memory >> 20} MB", $"{memory >> 20} MB of memory"), ("至少给 256 MB", "give it 256 MB at least"))
            : Finding.Ok($"{RuntimeInformation.FrameworkDescription}，{RuntimeInformation.OSDescription}，{Environment.ProcessorCount} 个处理器，内存 {memory >> 20} MB",
                $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, {memory >> 20} MB of memory");
        yield return Finding.Ok("设置均可识别", "All settings are understood");
        if (!app.Environment.IsProduction())
            yield return Finding.Warning(($"环境是 {app.Environment.EnvironmentName}", $"The environment is {app.Environment.EnvironmentName}"), ("部署时设 ASPNETCORE_ENVIRONMENT=Production", "set ASPNETCORE_ENVIRONMENT=Production where readers come"));
        if (Environment.IsPrivilegedProcess)
            yield return Finding.Warning(("以 root 身份运行", "It runs as root"), ("换一个普通用户，见 wuxiplenum.service", "run it as an ordinary user, see wuxiplenum.service"));
        if (app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.Address.Length == 0)
            yield return Finding.Warning(("未设置 Site:Address：完整地址取自请求", "Site:Address is not set: complete addresses are those of the request"), ("在代理之后请设为读者看到的地址", "behind a proxy, set it to the address that readers see"));
        if (app.Configuration["AllowedHosts"] is null or "*")
            yield return Finding.Warning(("AllowedHosts 允许任何主机名", "AllowedHosts allows any host name"), ("设为站点的域名，如 news.example", "name the site's own, such as news.example"));
        if (Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) && IsWritable(AppContext.BaseDirectory))
            yield return Finding.Warning(($"程序的文件夹 {AppContext.BaseDirectory} 可写", $"The folder of the program, {AppContext.BaseDirectory}, can be written"), ("设为只读", "make it read-only for this user"));
        yield return app.FindSeeds() switch
        {
            null => Finding.Ok("没有 seeds 文件夹：启动时不导入", "No folder of seeds: nothing is imported at start"),
            var seeds when Directory.Exists(seeds) => Finding.Ok($"启动时导入 {seeds}", $"{seeds} is imported at start"),
            var seeds => Finding.Error(($"Seeds:Path 是 {seeds}，没有这个文件夹", $"Seeds:Path is {seeds}, and there is no such folder"), ("改正，或不设", "correct it, or leave it out")),
        };
        var database = app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (database.Provider == DatabaseOptions.Sqlite)
        {
            foreach (var finding in OfDataFolder(Path.GetDirectoryName(database.Path)!))
                yield return finding;
        }
    }

    private static IEnumerable<Finding> OfDataFolder(string folder)
    {
        var there = Existing(folder);
        yield return IsWritable(there)
            ? Finding.Ok($"数据文件夹 {folder} 可写", $"The data folder {folder} can be written")
            : Finding.Error(($"{there} 不可写", $"{there} cannot be written"), ("给运行的用户写权限，或用 Database:Path 换一个位置", "let the user write to it, or choose another place with Database:Path"));
        var free = new DriveInfo(there).AvailableFreeSpace;
        yield return free < LittleDisk
            ? new Finding(free < TooLittleDisk ? FindingLevel.Error : FindingLevel.Warning, Language.Choose($"磁盘只剩 {free >> 20} MB", $"Only {free >> 20} MB of disk are free"), Language.Choose("腾出空间", "free some space"))
            : Finding.Ok($"磁盘剩余 {free >> 20} MB", $"{free >> 20} MB of disk are free");
    }

    /// <summary>The folder, or the nearest above it that is there.</summary>
    private static string Existing(string folder)
    {
        while (!Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    /// <summary>Permissions do not tell: the file system may be read-only.</summary>
    private static bool IsWritable(string folder)
    {
        try
        {
            using var trial = new FileStream(Path.Combine(folder, $".doctor-{Environment.ProcessId}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException) // that is the answer
        {
            return false;
        }
    }
}
