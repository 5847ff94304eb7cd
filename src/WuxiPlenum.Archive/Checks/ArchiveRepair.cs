using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Tallies;

namespace WuxiPlenum.Archive.Checks;

/// <summary>
/// Makes anew what a check found wrong, as far as it can be derived: the sources are the truth, and nothing of them is ever changed or dropped.
/// What is repaired is told by checking again.
/// </summary>
public sealed class ArchiveRepair(PlenumContext context, SearchIndex index, InsightRecompute insights)
{
    private const int DocumentsAtOnce = 16;

    /// <param name="found">What the check found. Of very many problems of a kind it holds the first thousand: check and repair again.</param>
    /// <exception cref="ArchiveUnavailableException">The database cannot be written.</exception>
    public async Task RunAsync(CheckReport found, CancellationToken cancellation = default)
    {
        try
        {
            await using (var transaction = await context.BeginWriteAsync(cancellation))
            {
                if (found.Counts.ContainsKey(ProblemKind.Reference))
                    await DropAsync(cancellation);
                await RestoreAsync(found, cancellation);
                await transaction.CommitAsync(cancellation);
            }

            await insights.RunAsync(cancellation: cancellation);
            await CountAnewAsync(cancellation);
            // It follows from the text, and so do the positions that searches keep in memory.
            if (found.Counts.Keys.Any(kind => kind is not (ProblemKind.Database or ProblemKind.Insight or ProblemKind.Tally or ProblemKind.Version)))
                await index.RebuildAsync(cancellation: cancellation);
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

    /// <summary>Last of all, since each thing repaired may count otherwise.</summary>
    private async Task CountAnewAsync(CancellationToken cancellation)
    {
        await using var transaction = await context.BeginWriteAsync(cancellation);
        await Tally.RebuildAsync(context, cancellation);
        await context.MarkChangedAsync(await context.IndexedArticles.Where(article => article.Places != null).Select(article => article.ArticleId).Take(1).ToListAsync(cancellation), cancellation); // portals keep what they told
        await transaction.CommitAsync(cancellation);
    }

    private async Task DropAsync(CancellationToken cancellation)
    {
        foreach (var reference in ReferenceCheck.All(context).Where(reference => reference.IsDerived))
            await reference.DropAsync(context, cancellation);
    }

    private async Task RestoreAsync(CheckReport found, CancellationToken cancellation)
    {
        var insightsAlone = found.Problems.Where(problem => problem.Kind == ProblemKind.Insight).Select(problem => problem.ArticleId!.Value).ToList();
        foreach (var some in insightsAlone.Chunk(500))
            await context.Articles.Where(article => some.Contains(article.Id)).ExecuteUpdateAsync(set => set.SetProperty(article => article.InsightVersion, 0), cancellation);
        var repair = new DocumentRepair(context);
        foreach (var ids in found.Problems.Where(problem => problem is { DocumentId: not null, Kind: not (ProblemKind.Insight or ProblemKind.Version) })
            .Select(problem => problem.DocumentId!.Value).Distinct().Chunk(DocumentsAtOnce))
            await repair.RunAsync(ids, cancellation);
    }
}
