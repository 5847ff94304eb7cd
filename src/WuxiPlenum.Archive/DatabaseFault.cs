using System.Data.Common;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace WuxiPlenum.Archive;

/// <summary>Tells the failures of the database from those of the program.</summary>
public static class DatabaseFault
{
    /// <summary>What a failure means to the one who runs the portal; null when the database has no part in it.</summary>
    /// <param name="archive">The services of the archive with which it happened.</param>
    public static ArchiveUnavailableException? Explain(IServiceProvider archive, Exception exception)
    {
        if (exception is ArchiveUnavailableException unavailable)
            return unavailable;
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            if (cause is DbException or JsonException) // the latter: a column that holds JSON is damaged
                return archive.GetRequiredService<PlenumContext>().Explain(exception);
        return null;
    }
}
