using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Benchmarks.Search;

/// <summary>Prints how well the ranking does by the judged queries, and what came in front where it could be better.</summary>
internal static class RelevanceBenchmark
{
    private const int TitleLength = 12;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("plenum-relevance-").FullName;
        try
        {
            await using var services = SearchBenchmark.Services(folder);
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ArchiveDatabase>().PrepareAsync();
            var root = SearchBenchmark.Repository();
            var lines = Path.Combine(folder, "composed.jsonl");
            await File.WriteAllLinesAsync(lines, JudgedQueries.ArticleLines(root));
            await scope.ServiceProvider.GetRequiredService<PageImporter>().ImportAsync(new ImportRequest([lines, Path.Combine(root, "seeds")]));
            var judged = await JudgedQueries.JudgeAsync(root, scope.ServiceProvider.GetRequiredService<ArticleSearch>());
            foreach (var (query, gain, shown) in judged)
                Console.WriteLine($"{gain:0.000} {query}: {string.Join(" / ", shown.Select(title => title[..Math.Min(TitleLength, title.Length)]))}");
            Console.WriteLine($"nDCG@10 {judged.Average(one => one.Gain):0.0000} over {judged.Count} queries");
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
