using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Search;

/// <summary>
/// Finds the articles in which every word of a query stands. The index says where the words may stand, the text decides:
/// what is counted and marked is what is printed. A search is a fixed number of database queries in one snapshot.
/// </summary>
public sealed class ArticleSearch(PlenumContext context)
{
    /// <summary>A query of punctuation alone, which no index holds, is looked for in this many articles, the latest ones.</summary>
    private const int UnindexedLimit = 2000;

    /// <summary>Searches. Any query whatever is allowed: nothing in it is syntax, and what cannot be found is not found.</summary>
    /// <remarks>An overlong query is cut at <see cref="SearchRequest.MaxQueryLength"/>; a page beyond the last is empty, one below 1 is the first.</remarks>
    public async Task<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        var terms = SearchTerm.Parse(request.Query);
        await using var snapshot = await context.BeginReadAsync(cancellation);
        var candidates = Candidates(terms);
        var matches = await MatchAsync(candidates, terms, cancellation);
        var topics = await TopicsAsync(candidates, cancellation);
        var found = matches.Where(match => request.Topic is null || topics[match.Article.Id].Contains(request.Topic)).ToList();
        var ordered = terms.Count == 0
            ? found.OrderBy(match => match.Article.PageOrder)
            : found.OrderByDescending(match => match.Match.Score(match.Article.CharacterCount)).ThenBy(match => match.Article.PageOrder);
        var skipped = (long)(Math.Max(1, request.Page) - 1) * SearchRequest.PageSize;
        var page = skipped >= found.Count ? [] : ordered.Skip((int)skipped).Take(SearchRequest.PageSize).ToList();
        return new SearchResults(
            [.. terms.Select(term => term.Original)],
            found.Count,
            found.Sum(match => match.Match.Paragraphs),
            found.Sum(match => match.Match.Occurrences),
            await ResultPage.LoadAsync(context, page, terms, cancellation),
            [.. matches.SelectMany(match => topics[match.Article.Id]).CountBy(topic => topic)
                .Select(count => new TopicCount(count.Key, count.Value))
                .OrderByDescending(count => count.Articles).ThenBy(count => count.Topic, StringComparer.Ordinal)]);
    }

    private IQueryable<Article> Candidates(IReadOnlyList<SearchTerm> terms)
    {
        var articles = context.Articles.AsNoTracking().Current();
        if (terms.Any(term => term.Tokens.Count > 0))
            return context.Matching(terms).Join(articles, id => id, article => article.Id, (_, article) => article);
        return terms.Count == 0 ? articles : articles.InPageOrder().Take(UnindexedLimit);
    }

    private static async Task<List<(FoundArticle Article, ArticleMatch Match)>> MatchAsync(
        IQueryable<Article> candidates, IReadOnlyList<SearchTerm> terms, CancellationToken cancellation)
    {
        var articles = await candidates.Select(article => new FoundArticle(
            article.Id, article.Kicker, article.Title, article.Subtitles, article.Authors,
            article.Edition.Date, article.Page, article.DocumentId, article.Ordinal, article.CharacterCount)).ToListAsync(cancellation);
        var matches = articles.ToDictionary(article => article.Id, _ => new ArticleMatch(terms.Count));
        if (terms.Count > 0)
        {
            foreach (var article in articles)
            {
                foreach (var text in article.Subtitles.Append(article.Kicker).Append(article.Title))
                    matches[article.Id].AddTitle(text, terms);
                matches[article.Id].AddBody(article.Authors, terms);
            }

            var headings = candidates.SelectMany(article => article.Sections, (article, section) => new { article.Id, section.Heading }).Where(heading => heading.Heading != null);
            await foreach (var heading in headings.AsAsyncEnumerable().WithCancellation(cancellation))
                matches[heading.Id].AddHeading(heading.Heading, terms);
            var paragraphs = candidates.SelectMany(article => article.Paragraphs, (article, paragraph) => new { article.Id, paragraph.Text });
            await foreach (var paragraph in paragraphs.AsAsyncEnumerable().WithCancellation(cancellation))
                matches[paragraph.Id].AddParagraph(paragraph.Text, terms);
        }

        return [.. articles.Select(article => (article, matches[article.Id])).Where(match => match.Item2.IsComplete)];
    }

    private static async Task<ILookup<int, string>> TopicsAsync(IQueryable<Article> candidates, CancellationToken cancellation)
    {
        var topics = await candidates.SelectMany(article => article.Topics, (article, topic) => new { article.Id, topic.Topic }).ToListAsync(cancellation);
        return topics.ToLookup(topic => topic.Id, topic => topic.Topic);
    }
}
