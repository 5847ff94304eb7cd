using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Web.Pages.Parts;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Web.Api.Resources;

/// <summary>Which articles are asked for.</summary>
/// <param name="Topic">The slug of a topic.</param>
/// <param name="From">The first day; undated articles are of none.</param>
/// <param name="To">The last day.</param>
internal sealed record ArticleFilter(string? Topic, Genre? Type, DateOnly? From, DateOnly? To)
{
    public static ArticleFilter Read(ListInput input)
    {
        var (topic, type) = (input.Topic(), input.Named<Genre>("type"));
        var from = input.Read("from", value => DateRange.Read(value)?.From);
        return new ArticleFilter(topic, type, from, input.Read("to", value => DateRange.Read(value)?.To is { } day && !(day < from) ? day : (DateOnly?)null));
    }
}

/// <summary>The questions that a filter asks.</summary>
internal static class FilteredArticles
{
    /// <summary>The current articles that a filter asks for.</summary>
    public static IQueryable<Article> Articles(this PlenumContext archive, ArticleFilter filter)
    {
        var articles = archive.Articles.AsNoTracking().Current().Where(article => article.Day >= Edition.Undated); // along the index, as ArticleQueries.InPageOrder
        if (filter.Topic is { } topic)
            articles = articles.Where(article => article.Topics.Any(filed => filed.Topic == topic));
        if (filter.Type is { } type)
            articles = articles.Where(article => article.Genre == type);
        var (first, last) = (Edition.DayOf(filter.From), Edition.DayOf(filter.To));
        if (filter.From is not null || filter.To is not null)
            articles = articles.Where(article => article.Day >= first && article.Day > Edition.Undated);
        return filter.To is null ? articles : articles.Where(article => article.Day <= last);
    }

    /// <summary>How many there are. One query, which looks at articles only where a topic meets another condition.</summary>
    public static Task<int> CountArticlesAsync(this PlenumContext archive, ArticleFilter filter, CancellationToken cancellation)
    {
        if (filter is { Topic: { } topic, Type: null, From: null, To: null })
            return archive.TopicArticles.Where(counted => counted.Topic == topic).SumAsync(counted => counted.Count, cancellation);
        if (filter.Topic is not null)
            return archive.Articles(filter).CountAsync(cancellation);
        var counted = archive.EditionArticles.Where(articles => filter.Type == null || articles.Genre == filter.Type);
        return (filter is { From: null, To: null } ? counted : counted.Where(articles => archive.Editions.Any(edition =>
            edition.Id == articles.EditionId && edition.Date != null && (filter.From == null || edition.Date >= filter.From) && (filter.To == null || edition.Date <= filter.To))))
            .SumAsync(articles => articles.Count, cancellation);
    }
}
