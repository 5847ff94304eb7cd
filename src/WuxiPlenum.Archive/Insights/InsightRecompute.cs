using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Archive.Tallies;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Archive.Insights;

/// <summary>
/// Makes the insights of stored articles anew when the rules have changed. It goes in batches, each there whole or not at all: what is
/// done is marked with the version of the rules, and the next run goes on from there.
/// </summary>
public sealed class InsightRecompute(PlenumContext context)
{
    private const int ArticlesPerBatch = 256;

    /// <summary>Makes the insights that other rules gave, of articles that are not shown at present too: they may come back.</summary>
    /// <param name="all">Whether to make those anew that these rules gave.</param>
    /// <returns>What changed; when cancelled, what was done until then.</returns>
    /// <exception cref="ArchiveUnavailableException">The database cannot be written.</exception>
    public async Task<InsightReport> RunAsync(bool all = false, IProgress<InsightProgress>? progress = null, CancellationToken cancellation = default)
    {
        try
        {
            if (all)
                await ForgetAsync(cancellation);
            return await RunBatchesAsync(progress, cancellation);
        }
        catch (Exception exception) when (context.Explain(exception) is { } unavailable)
        {
            throw unavailable;
        }
        finally
        {
            context.ChangeTracker.Clear();
        }
    }

    /// <summary>An article with nothing but the insights that the rules find in a stored one.</summary>
    /// <param name="known">With its sections and paragraphs.</param>
    /// <param name="date">That of its edition.</param>
    internal static Article Anew(Article known, DateOnly? date)
    {
        var fresh = new Article { Id = known.Id, Slug = known.Slug };
        InsightFactory.Fill(fresh, CoverageArticle.Of(PrintedArticle.Of(known, withPlaces: true), date));
        return fresh;
    }

    private async Task ForgetAsync(CancellationToken cancellation)
    {
        await using var transaction = await context.BeginWriteAsync(cancellation);
        await context.Articles.ExecuteUpdateAsync(set => set.SetProperty(article => article.InsightVersion, 0), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<InsightReport> RunBatchesAsync(IProgress<InsightProgress>? progress, CancellationToken cancellation)
    {
        var outdated = context.Articles.AsNoTracking().Where(article => article.InsightVersion < InsightReader.Version || article.InsightVersion > InsightReader.Version); // two look-ups in an index, where != would go through all
        var total = await outdated.CountAsync(cancellation);
        var (changes, done) = (new InsightChanges(), 0);
        for (var last = 0; done < total && !cancellation.IsCancellationRequested;)
        {
            // The text of a stored article never changes, so it is read and compared before the others who write have to wait.
            var known = await outdated.Where(article => article.Id > last).OrderBy(article => article.Id).Take(ArticlesPerBatch).AsSplitQuery()
                .Include(article => article.Edition).Include(article => article.Sections).ThenInclude(section => section.Paragraphs)
                .Include(article => article.People).Include(article => article.Speeches).Include(article => article.Figures)
                .Include(article => article.Pledges).Include(article => article.Terms).Include(article => article.Tasks)
                .ToListAsync(CancellationToken.None);
            if (known.Count == 0)
                break;
            var pairs = known.AsParallel().AsOrdered().Select(article => (Known: article, Fresh: Anew(article, article.Edition.Date))).ToList();
            var stored = await StoreAsync(pairs.ConvertAll(pair => pair.Fresh));
            foreach (var (before, after) in pairs.Where(pair => pair.Known.IsCurrent && stored.Contains(pair.Known.Id)))
                changes.Add(before, after);
            (last, done) = (known[^1].Id, done + known.Count);
            progress?.Report(new InsightProgress(Math.Min(done, total), total));
        }

        return changes.ToReport(done, isInterrupted: cancellation.IsCancellationRequested && done < total);
    }

    /// <returns>The ids of the articles that are still there.</returns>
    private async Task<HashSet<int>> StoreAsync(List<Article> fresh)
    {
        await using var transaction = await context.BeginWriteAsync(CancellationToken.None);
        var ids = fresh.ConvertAll(article => article.Id);
        var stored = await context.Articles.Where(article => ids.Contains(article.Id)).ToDictionaryAsync(article => article.Id);
        await Tally.SubtractAsync(context, ids, CancellationToken.None);
        await ClearAsync(ids);
        foreach (var article in fresh.Where(article => stored.ContainsKey(article.Id)))
        {
            var row = stored[article.Id];
            (row.Statements, row.StatementKinds, row.Notes, row.InsightVersion) = (article.Statements, article.StatementKinds, article.Notes, article.InsightVersion);
        }

        await context.SaveChangesAsync();
        context.InsertInsights(fresh.Where(article => stored.ContainsKey(article.Id)));
        await Tally.AddAsync(context, ids, CancellationToken.None);
        await context.MarkChangedAsync(ids, CancellationToken.None); // whoever searches keeps in memory who speaks in each article
        await transaction.CommitAsync();
        context.ChangeTracker.Clear();
        return [.. stored.Keys];
    }

    private async Task ClearAsync(List<int> ids)
    {
        await context.ArticleSpeeches.Where(insight => ids.Contains(insight.ArticleId)).ExecuteDeleteAsync();
        await context.ArticlePledges.Where(insight => ids.Contains(insight.ArticleId)).ExecuteDeleteAsync();
        await context.ArticlePeople.Where(insight => ids.Contains(insight.ArticleId)).ExecuteDeleteAsync();
        await context.ArticleFigures.Where(insight => ids.Contains(insight.ArticleId)).ExecuteDeleteAsync();
        await context.ArticleTerms.Where(insight => ids.Contains(insight.ArticleId)).ExecuteDeleteAsync();
        await context.ArticleTasks.Where(insight => ids.Contains(insight.ArticleId)).ExecuteDeleteAsync();
    }
}

/// <summary>How far it is, in articles.</summary>
public sealed record InsightProgress(int Done, int Total);
