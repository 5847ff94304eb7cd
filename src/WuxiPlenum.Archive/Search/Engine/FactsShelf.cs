using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>Keeps <see cref="ArticleFacts"/> in the archive, so that the next program has them without going through all articles.</summary>
internal static class FactsShelf
{
    /// <summary>So many changed articles are read from the tables in a moment: with fewer there is nothing to write.</summary>
    private const int FewChanges = BlockMap.Size;

    /// <summary>Megabytes.</summary>
    private const int BlocksAtOnce = 32;

    /// <summary>The facts as they were kept last; none where none were kept, or by another version.</summary>
    public static async Task<ArticleFacts> TakeAsync(PlenumContext context, CancellationToken cancellation)
    {
        var blocks = Blocks(context);
        return await LastChangeAsync(context, cancellation) is > 0 and var kept
            ? ArticleFacts.Unpack(blocks.OrderBy(block => block.Number).AsEnumerable(), await blocks.MaxAsync(block => block.Number, cancellation) + 1, kept)
            : new ArticleFacts();
    }

    /// <summary>Whether so much has changed since facts were kept that it is worth while to keep them again.</summary>
    public static async Task<bool> IsBehindAsync(PlenumContext context, CancellationToken cancellation)
    {
        var kept = await LastChangeAsync(context, cancellation);
        return await context.IndexedArticles.CountAsync(article => article.Sequence > kept, cancellation) >= FewChanges;
    }

    /// <summary>Keeps what has changed since, in the running transaction, which writes.</summary>
    /// <param name="facts">As of this transaction.</param>
    public static async Task PutAsync(PlenumContext context, ArticleFacts facts, CancellationToken cancellation)
    {
        var changed = await ChangedAsync(context, cancellation);
        await context.FactsBlocks.Where(block => block.Version != PackedFacts.Version || changed.Contains(block.Number)).ExecuteDeleteAsync(cancellation);
        foreach (var some in changed.Chunk(BlocksAtOnce))
        {
            context.FactsBlocks.AddRange(some.Select(number => new FactsBlock { Number = number, LastChange = facts.LastChange, Version = PackedFacts.Version, Packed = facts.Pack(number) }));
            await context.SaveChangesAsync(cancellation);
            context.ChangeTracker.Clear();
        }
    }

    /// <summary>How many blocks are not what the tables give, of those in which nothing has changed since they were kept, in the running transaction.</summary>
    /// <param name="articles">All that are in the index.</param>
    public static async Task<int> CountWrongAsync(PlenumContext context, IEnumerable<int> articles, CancellationToken cancellation)
    {
        var changed = (await ChangedAsync(context, cancellation)).ToHashSet();
        var wrong = 0;
        foreach (var some in articles.Order().GroupBy(BlockMap.Block).Where(block => !changed.Contains(block.Key)))
        {
            var fresh = new ArticleFacts().With(new FactsReader(context).Read(some, cancellation), BlockMap.First(some.Key + 1), 1);
            var kept = await Blocks(context).Where(block => block.Number == some.Key).Select(block => block.Packed).SingleOrDefaultAsync(cancellation);
            if (kept is null || !kept.AsSpan().SequenceEqual(fresh.Pack(some.Key)))
                wrong++;
        }

        return wrong;
    }

    private static async Task<int> LastChangeAsync(PlenumContext context, CancellationToken cancellation) => await Blocks(context).MaxAsync(block => (int?)block.LastChange, cancellation) ?? 0;

    /// <summary>The blocks in which something has changed since they were kept.</summary>
    private static async Task<List<int>> ChangedAsync(PlenumContext context, CancellationToken cancellation)
    {
        var kept = await LastChangeAsync(context, cancellation);
        return await context.IndexedArticles.Where(article => article.Sequence > kept).Select(article => article.ArticleId / BlockMap.Size).Distinct().Order().ToListAsync(cancellation);
    }

    /// <summary>Those of this version.</summary>
    private static IQueryable<FactsBlock> Blocks(PlenumContext context) => context.FactsBlocks.AsNoTracking().Where(block => block.Version == PackedFacts.Version);
}
