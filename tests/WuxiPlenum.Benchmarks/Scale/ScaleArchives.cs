using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Benchmarks.Search;

namespace WuxiPlenum.Benchmarks.Scale;

/// <summary>Archives of written articles in SQLite, each built once, in a folder named after the number of its articles.</summary>
internal static class ScaleArchives
{
    private const int Length = 1150;

    private const int Step = 20_480;

    /// <summary>A larger archive has its index as imports leave it: to pack it takes twice its room on the disk.</summary>
    private const int MostPacked = 200_000;

    /// <summary>The database file of an archive of so many articles; builds it where there is none.</summary>
    public static async Task<string> BuildAsync(string folder, int articles)
    {
        folder = Path.Combine(folder, articles.ToString(CultureInfo.InvariantCulture));
        var file = Path.Combine(folder, "plenum.db");
        if (File.Exists(file))
            return file;
        var unfinished = folder + ".unfinished";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished);
        await using (var services = SearchBenchmark.Services(unfinished))
        {
            await using var scope = services.CreateAsyncScope();
            await FillAsync(scope.ServiceProvider, articles);
        }

        Directory.Move(unfinished, folder);
        return file;
    }

    private static async Task FillAsync(IServiceProvider services, int articles)
    {
        await services.GetRequiredService<ArchiveDatabase>().PrepareAsync();
        var context = services.GetRequiredService<PlenumContext>();
        await context.Database.ExecuteSqlRawAsync("PRAGMA synchronous = OFF"); // a build that is cut off is built anew
        var begun = Stopwatch.GetTimestamp();
        await new GeneratedArchive(SearchBenchmark.Repository(), seed: 1).FillAsync(context, articles, Length, done =>
        {
            if (done % Step == 0) Console.Error.WriteLine($"{done} articles, {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s");
        });
        if (articles <= MostPacked)
        {
            await using var transaction = await context.BeginWriteAsync(default);
            await context.FinishIndexAsync(default);
            await transaction.CommitAsync();
        }

        await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        Console.WriteLine($"{articles} articles built in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s");
    }
}
