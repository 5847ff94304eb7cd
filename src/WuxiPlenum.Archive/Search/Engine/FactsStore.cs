using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>Keeps <see cref="ArticleFacts"/> in step with the database, whichever program writes to it. One for each archive.</summary>
internal sealed class FactsStore : IDisposable
{
    /// <summary>So many articles are in memory with their speakers at a time.</summary>
    private const int ArticlesPerRead = 5000;

    private readonly SemaphoreSlim _turn = new(1);
    private volatile ArticleFacts _facts = new();

    /// <summary>The facts as of the running transaction, or later.</summary>
    public async Task<ArticleFacts> CurrentAsync(PlenumContext context, CancellationToken cancellation)
    {
        var last = await context.IndexedArticles.MaxAsync(article => (int?)article.Sequence, cancellation) ?? 0;
        if (_facts.LastChange >= last)
            return _facts;
        await _turn.WaitAsync(cancellation);
        try
        {
            return _facts.LastChange >= last ? _facts : _facts = await LoadAsync(context, _facts, last, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static async Task<ArticleFacts> LoadAsync(PlenumContext context, ArticleFacts known, int last, CancellationToken cancellation)
    {
        var changes = context.IndexedArticles.Where(article => article.Sequence > known.LastChange);
        // An article that comes back, or is indexed anew, has an id of before: then all are loaded.
        if (known.LastChange > 0 && await changes.AnyAsync(article => article.Places != null && article.ArticleId < known.End, cancellation))
            return await LoadAsync(context, new ArticleFacts(), last, cancellation);
        var facts = known.Copy();
        foreach (var removed in await changes.Where(article => article.Places == null).Select(article => article.ArticleId).ToListAsync(cancellation))
            facts.Remove(removed);
        var added = changes.Where(article => article.Places != null).OrderBy(article => article.ArticleId);
        for (var after = 0; ;)
        {
            var rest = added.Where(article => article.ArticleId > after);
            var ids = await rest.Take(ArticlesPerRead).Select(article => article.ArticleId).ToListAsync(cancellation);
            if (ids.Count == 0)
                break;
            var end = ids[^1];
            await AddAsync(facts, context, rest.Where(article => article.ArticleId <= end), cancellation);
            after = end;
        }

        facts.LastChange = last;
        return facts;
    }

    /// <param name="added">Some articles, by their ids.</param>
    private static async Task AddAsync(ArticleFacts facts, PlenumContext context, IQueryable<IndexedArticle> added, CancellationToken cancellation)
    {
        var topics = (await added.Join(context.ArticleTopics, article => article.ArticleId, topic => topic.ArticleId, (article, topic) => new { topic.ArticleId, topic.Topic })
            .ToListAsync(cancellation)).ToLookup(topic => topic.ArticleId, topic => topic.Topic);
        var speaking = context.ArticlePeople.Where(person => person.Speeches.Any(speech => speech.Confidence >= Evidence.Least));
        var speakers = (await added.Join(speaking, article => article.ArticleId, person => person.ArticleId, (article, person) => new { person.ArticleId, person.Name, person.Description, person.Offices })
            .ToListAsync(cancellation)).ToLookup(speaker => speaker.ArticleId, speaker => new SpeakerRow(speaker.Name, speaker.Description, speaker.Offices));
        var rows = added.Join(context.Articles, article => article.ArticleId, article => article.Id, (indexed, article) => new { indexed, article })
            .OrderBy(pair => pair.article.Id)
            .Select(pair => new ArticleRow(
                pair.article.Id, pair.article.Edition.Date, pair.article.Edition.Newspaper, pair.article.Page, pair.article.DocumentId, pair.article.Ordinal,
                pair.article.Genre, pair.article.Authors, pair.article.CharacterCount, pair.article.Title == null ? 0 : pair.article.Title.Length, pair.article.StatementKinds, pair.indexed.Places!));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            facts.Add(row with { Topics = [.. topics[row.Id]], Speakers = [.. speakers[row.Id]], Newspaper = string.Intern(row.Newspaper), Page = row.Page is { } page ? string.Intern(page) : null });
    }
}
