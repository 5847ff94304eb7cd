using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Editions;

namespace WuxiPlenum.Archive.Articles;

/// <summary>The questions that pages ask about articles.</summary>
public static class ArticleQueries
{
    private const int ArticlesPerQuery = 100;

    /// <summary>Those of current versions: what a reader sees.</summary>
    public static IQueryable<Article> Current(this IQueryable<Article> articles) => articles.Where(article => article.IsCurrent);

    /// <summary>The newest edition first, undated ones last; in an edition page by page, and as the page is read.</summary>
    public static IOrderedQueryable<Article> InPageOrder(this IQueryable<Article> articles) => articles
        .Where(article => article.Day >= Edition.Undated) // all; without it SQLite reads all and sorts them, instead of going along the index
        .OrderByDescending(article => article.Day)
        .ThenBy(article => article.Edition.Newspaper)
        .ThenBy(article => article.Page == null ? int.MaxValue : article.Page.Length)
        .ThenBy(article => article.Page)
        .ThenBy(article => article.DocumentId)
        .ThenBy(article => article.Ordinal);

    /// <summary>With their edition, topics, sections and paragraphs, in order, for those who write out the whole text. Not tracked.</summary>
    public static IQueryable<Article> WithText(this IQueryable<Article> articles) => articles
        .AsNoTracking().AsSplitQuery()
        .Include(article => article.Edition)
        .Include(article => article.Topics)
        .Include(article => article.Sections.OrderBy(section => section.Ordinal)).ThenInclude(section => section.Paragraphs.OrderBy(paragraph => paragraph.Number));

    /// <summary>Articles with all their text, in the order of their ids as given, some at a time: as many as one likes take no more memory than these.</summary>
    public static async IAsyncEnumerable<Article> TextsAsync(this PlenumContext archive, IReadOnlyList<int> ids, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var some in ids.Chunk(ArticlesPerQuery))
        {
            var found = await archive.Articles.WithText().Where(article => some.Contains(article.Id)).ToDictionaryAsync(article => article.Id, cancellation);
            foreach (var id in some)
                yield return found[id];
        }
    }

    /// <summary>What stands at an address.</summary>
    public static async Task<AddressLookup> LookUpAsync(this PlenumContext archive, string slug, CancellationToken cancellation = default)
    {
        var found = await archive.Articles.Where(article => article.Slug == slug)
            .OrderByDescending(article => article.IsCurrent).ThenByDescending(article => article.WholeId != null)
            .Select(article => new { article.Id, article.IsCurrent, Whole = article.Whole == null ? null : article.Whole.Slug })
            .FirstOrDefaultAsync(cancellation);
        return found switch
        {
            null => new AddressLookup(await archive.WithdrawnAddresses.AnyAsync(address => address.Slug == slug, cancellation) ? AddressState.Gone : AddressState.Unknown),
            { Whole: { } whole } => new AddressLookup(AddressState.Moved, MovedTo: whole),
            { IsCurrent: false } => new AddressLookup(AddressState.Gone),
            _ => new AddressLookup(AddressState.Found, found.Id),
        };
    }
}

/// <param name="ArticleId">The current article; null unless found.</param>
/// <param name="MovedTo">The slug of the article that has taken this one in; null unless moved.</param>
public sealed record AddressLookup(AddressState State, int? ArticleId = null, string? MovedTo = null);

/// <summary>What is known of an address.</summary>
public enum AddressState
{
    Found,

    /// <summary>What stood there is part of an article at another address.</summary>
    Moved,

    /// <summary>Only earlier versions of a document had an article there, or an import that was undone.</summary>
    Gone,

    Unknown,
}
