using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Benchmarks.Search;

/// <summary>What it costs to keep the facts of all articles in memory: the first search, and one after a batch of articles has changed.</summary>
internal static class FactsTimes
{
    /// <summary>As many as insights are made anew at a time.</summary>
    private const int Batch = 256;

    private const int Rounds = 7;

    public static async Task PrintAsync(string store, PlenumContext context, ArticleSearch search)
    {
        var before = GC.GetTotalMemory(true);
        var first = await TimeAsync(search);
        Console.WriteLine($"{store}: first search, with the facts loaded: {first:0} ms; they take {(GC.GetTotalMemory(true) - before) / 1048576.0:0.0} MB");
        var (unchanged, changed) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            unchanged.Add(await TimeAsync(search));
            await ChangeAsync(context, Batch * round);
            changed.Add(await TimeAsync(search));
        }

        Console.WriteLine($"{store}: the same search again: {Middle(unchanged):0.0} ms; after {Batch} articles have changed: {Middle(changed):0.0} ms");
    }

    private static async Task<double> TimeAsync(ArticleSearch search)
    {
        var begun = Stopwatch.GetTimestamp();
        await search.SearchAsync(new SearchRequest("无锡"));
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    /// <summary>Says of a batch of articles that something is new.</summary>
    private static async Task ChangeAsync(PlenumContext context, int after)
    {
        await using var transaction = await context.BeginWriteAsync(default);
        var indexed = await context.IndexedArticles.AsNoTracking().Where(article => article.ArticleId > after && article.ArticleId <= after + Batch).ToListAsync();
        await context.IndexedArticles.Where(article => article.ArticleId > after && article.ArticleId <= after + Batch).ExecuteDeleteAsync();
        context.IndexedArticles.AddRange(indexed.Select(article => new IndexedArticle { ArticleId = article.ArticleId, Places = article.Places }));
        await context.SaveChangesAsync();
        await transaction.CommitAsync();
        context.ChangeTracker.Clear();
    }

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
