using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Archive.Articles;

/// <summary>The questions that pages ask about articles.</summary>
public static class ArticleQueries
{
    /// <summary>Those of current versions: what a reader sees.</summary>
    public static IQueryable<Article> Current(this IQueryable<Article> articles) => articles.Where(article => article.IsCurrent);

    /// <summary>The newest edition first, undated ones last; in an edition page by page, and as the page is read.</summary>
    public static IOrderedQueryable<Article> InPageOrder(this IQueryable<Article> articles) => articles
        .OrderByDescending(article => article.Edition.Date)
        .ThenBy(article => article.Edition.Newspaper)
        .ThenBy(article => article.Page == null ? int.MaxValue : article.Page.Length)
        .ThenBy(article => article.Page)
        .ThenBy(article => article.DocumentId)
        .ThenBy(article => article.Ordinal);

    /// <summary>What stands at an address.</summary>
    public static async Task<AddressLookup> LookUpAsync(this IQueryable<Article> articles, string slug, CancellationToken cancellation = default)
    {
        var found = await articles.Where(article => article.Slug == slug)
            .OrderByDescending(article => article.IsCurrent)
            .Select(article => new { article.Id, article.IsCurrent })
            .FirstOrDefaultAsync(cancellation);
        return found switch
        {
            null => new AddressLookup(AddressState.Unknown),
            { IsCurrent: false } => new AddressLookup(AddressState.Gone),
            _ => new AddressLookup(AddressState.Found, found.Id),
        };
    }
}

/// <param name="ArticleId">The current article; null unless found.</param>
public sealed record AddressLookup(AddressState State, int? ArticleId = null);

/// <summary>What is known of an address.</summary>
public enum AddressState
{
    Found,

    /// <summary>Only earlier versions of a document had an article there.</summary>
    Gone,

    Unknown,
}
