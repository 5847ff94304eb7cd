using WuxiPlenum.Archive;

namespace WuxiPlenum.Web.Hosting;

/// <summary>What the portal says while it starts, in plain words.</summary>
internal static partial class StartLog
{
    [LoggerMessage(LogLevel.Information, "Database {State} at {Place}")]
    public static partial void Prepared(this ILogger log, DatabaseState state, string place);

    [LoggerMessage(LogLevel.Information, "Search index built anew: {Done} of {Total} articles")]
    public static partial void Indexing(this ILogger log, int done, int total);

    [LoggerMessage(LogLevel.Information, "Insights made anew: {Done} of {Total} articles")]
    public static partial void ReadingInsights(this ILogger log, int done, int total);

    [LoggerMessage(LogLevel.Information, "Insights made anew by the present rules: {Articles} articles, of those shown {Changed} changed")]
    public static partial void InsightsDone(this ILogger log, int articles, int changed);

    [LoggerMessage(LogLevel.Information, "Another process is making the archive ready, which is waited for")]
    public static partial void WaitingForAnother(this ILogger log);

    [LoggerMessage(LogLevel.Warning, "{Problem} The site serves what can be read. Nothing was brought up to date or imported; that is done at the next start")]
    public static partial void OnlyReading(this ILogger log, string problem);

    [LoggerMessage(LogLevel.Warning, "A database server went away while {Path} was read, which is tried once more: {Problem}")]
    public static partial void TryingAgain(this ILogger log, string path, string problem);

    [LoggerMessage(LogLevel.Warning, "Search could not be made ready beforehand. {Problem}")]
    public static partial void NotWarm(this ILogger log, string problem);

    [LoggerMessage(LogLevel.Critical, "{Problem} The site cannot start")]
    public static partial void CannotStart(this ILogger log, string problem);

    [LoggerMessage(LogLevel.Error, "{Path} was answered with 503. {Problem}")]
    public static partial void ArchiveFailed(this ILogger log, string path, string problem);

    [LoggerMessage(LogLevel.Critical, "{Problem} Nothing was changed, and the site cannot start")]
    public static partial void WrongSetting(this ILogger log, string problem);

    [LoggerMessage(LogLevel.Critical, "{Problem} Stop the program that listens there, or choose another address with the setting urls. The site cannot start")]
    public static partial void CannotListen(this ILogger log, string problem);

    [LoggerMessage(LogLevel.Information, "Stopping: not ready from now on, no more requests in {Notice} s, those under way have {Requests} s more")]
    public static partial void Stopping(this ILogger log, int notice, int requests);

    [LoggerMessage(LogLevel.Information, "There is no folder named seeds here or above. To fill the site, name a folder with the setting Seeds:Path")]
    public static partial void NoSeeds(this ILogger log);

    [LoggerMessage(LogLevel.Error, "Not imported. {Problem}")]
    public static partial void NotImported(this ILogger log, string problem);

    [LoggerMessage(LogLevel.Error, "The archive is shown as it is; new seeds are not in it. {Problem}")]
    public static partial void NotTakenIn(this ILogger log, string problem, Exception? exception);

    [LoggerMessage(LogLevel.Warning, "{Note}")]
    public static partial void Noted(this ILogger log, string note);

    [LoggerMessage(LogLevel.Information, "Imported {Name} (version {Version}), articles: {Articles}")]
    public static partial void Imported(this ILogger log, string name, int version, int articles);

    [LoggerMessage(LogLevel.Warning, "{Path} is the same page of the same edition as {Other}, with other text: stored as version {Version} of {Name}, the earlier one is kept")]
    public static partial void SamePage(this ILogger log, string path, string other, string name, int version);

    [LoggerMessage(LogLevel.Information, "Seeds in {Seeds}: new {New}, changed {Changed}, unchanged {Unchanged}, failed {Failed}")]
    public static partial void SeedsDone(this ILogger log, string seeds, int @new, int changed, int unchanged, int failed);

    [LoggerMessage(LogLevel.Information, "Serving on {Addresses}")]
    public static partial void Serving(this ILogger log, ICollection<string> addresses);
}
