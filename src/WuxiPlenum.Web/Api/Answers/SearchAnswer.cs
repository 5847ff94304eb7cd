using System.Globalization;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Searching;

namespace WuxiPlenum.Web.Api.Answers;

/// <summary>What <c>/api/v1/search</c> answers.</summary>
/// <param name="Query">As asked.</param>
/// <param name="Understood">In words, how it was read.</param>
/// <param name="Sort">relevance, newest, oldest or page.</param>
/// <param name="Page">From 1.</param>
/// <param name="Total">Over all pages.</param>
/// <param name="Items">Those of this page.</param>
/// <param name="Facets">By name: topic, type, year, month, day, speaker, kind, byline, place. Each counts articles; kind those with a sentence of the kind.</param>
/// <param name="Next">The address of the next page; null when this is the last.</param>
public sealed record SearchAnswer(
    string Query, string Understood, string Sort, int Page, int PageSize, SearchTotals Total,
    IReadOnlyList<AnswerItem> Items, IReadOnlyDictionary<string, IReadOnlyList<AnswerCount>> Facets, string? Next)
{
    /// <summary>So many values of a facet are told, those with the most articles.</summary>
    private const int MostValues = 200;

    /// <param name="root">What stands before the paths of the site.</param>
    public static SearchAnswer Of(SearchResults results, SearchAddress asked, int pageSize, PathString root, IStringLocalizer<Wording> wording, string? next) => new(
        asked.Query,
        wording.Say(results.Understood),
        results.Order.ToString().ToLowerInvariant(),
        asked.Page,
        pageSize,
        results.Total,
        [.. results.Hits.Select(hit => AnswerItem.Of(hit, root, asked.Query))],
        results.Facets.ToDictionary(facet => facet.Name, facet => (IReadOnlyList<AnswerCount>)[.. facet.Values.Take(MostValues)
            .Select(count => new AnswerCount(count.Value, FacetView.Label(wording, facet.Name, count.Value), count.Articles))]),
        next);
}

/// <summary>An article that was found.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Url">Its page, with the hits marked.</param>
/// <param name="Type">What kind of article it is.</param>
/// <param name="Page">As the newspaper names it.</param>
/// <param name="Byline">The names of the byline, as printed.</param>
/// <param name="Paragraphs">In how many paragraphs a word of the query stands.</param>
/// <param name="Occurrences">At how many places.</param>
/// <param name="Passages">Those that show most.</param>
/// <param name="Title">Null when the print has no headline, or none was found.</param>
public sealed record AnswerItem(
    string Id, string? Title, string Url, DateOnly? Date, string Type, string? Page, string? Byline, int Paragraphs, int Occurrences, IReadOnlyList<AnswerPassage> Passages)
{
    public static AnswerItem Of(SearchHit hit, PathString root, string query)
    {
        var url = $"{root}/articles/{Uri.EscapeDataString(hit.Slug)}{(query.Length > 0 ? "?q=" + Uri.EscapeDataString(query) : "")}";
        return new AnswerItem(
            hit.Slug, hit.Title, url, hit.Date, hit.Genre.ToString(), hit.Page, hit.Authors?.Text, hit.ParagraphCount, hit.OccurrenceCount,
            [.. hit.Passages.Select(passage => new AnswerPassage(
                passage.Paragraph, string.Create(CultureInfo.InvariantCulture, $"{url}#p{passage.Paragraph}"), passage.Text,
                [.. passage.Marks.Select(mark => (IReadOnlyList<int>)[mark.Start, mark.End])]))]);
    }
}

/// <summary>A piece of a paragraph that shows hits.</summary>
/// <param name="Paragraph">Its number in the article.</param>
/// <param name="Url">The paragraph on the page, with the hits marked.</param>
/// <param name="Marks">The hits: where each begins and ends in <paramref name="Text"/>, in UTF-16 units.</param>
public sealed record AnswerPassage(int Paragraph, string Url, string Text, IReadOnlyList<IReadOnlyList<int>> Marks);

/// <summary>A value of a facet.</summary>
/// <param name="Value">As the parameter takes it.</param>
/// <param name="Label">In the language of the request.</param>
/// <param name="Count">How many articles choosing it gives.</param>
public sealed record AnswerCount(string Value, string Label, int Count);
