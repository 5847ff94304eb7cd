using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Engine;

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
        var isKept = await context.FactsBlocks.AnyAsync();
        var first = await TimeAsync(search);
        Console.WriteLine($"{store}: first search of a program, the facts {(isKept ? "as they were kept" : "gathered from the articles")}: {first:0} ms; they take {(GC.GetTotalMemory(true) - before) / 1048576.0:0.0} MB");
        await search.KeepFactsAsync();
        await context.FactsBlocks.MaxAsync(block => block.LastChange); // what the first does is compiled
        foreach (var kept in (bool[])[true, false, true, false])
            Console.WriteLine($"{store}: a search that begins with no facts, {(kept ? "which are kept" : "none kept")}: {await TimeAnewAsync(context, kept):0} ms");
        var (unchanged, changed) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            unchanged.Add(await TimeAsync(search));
            await ChangeAsync(context, Batch * round);
            changed.Add(await TimeAsync(search));
        }

        Console.WriteLine($"{store}: the same search again: {Middle(unchanged):0.0} ms; after {Batch} articles have changed: {Middle(changed):0.0} ms");
    }

    /// <summary>A search as it is in a program that has none of the facts.</summary>
    /// <param name="kept">Whether it finds what was kept; otherwise those are put out of its sight, in a transaction that is taken back.</param>
    private static async Task<double> TimeAnewAsync(PlenumContext context, bool kept)
    {
        await using var hidden = await context.BeginWriteAsync(default);
        if (!kept)
            await context.FactsBlocks.ExecuteDeleteAsync();
        using var facts = new FactsStore();
        return await TimeAsync(new ArticleSearch(context, facts, new SearchLimit(Options.Create(new SearchOptions()), TimeProvider.System)));
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
