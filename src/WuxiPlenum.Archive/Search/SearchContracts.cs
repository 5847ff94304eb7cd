using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Archive.Search;

/// <summary>What a reader asks for.</summary>
/// <param name="Query">As typed; blank finds every article that the filters allow. What goes beyond <see cref="SearchQuery.MaxLength"/> is left out.</param>
/// <param name="Page">1, 2, …</param>
/// <param name="PageSize">1 to <see cref="MaxPageSize"/>.</param>
public sealed record SearchRequest(string Query, SearchFilter Filter, SearchOrder? Order = null, int Page = 1, int PageSize = SearchRequest.UsualPageSize)
{
    public const int UsualPageSize = 10;
    public const int MaxPageSize = 100;

    public SearchRequest(string query)
        : this(query, SearchFilter.None)
    {
    }
}

/// <summary>What a reader has chosen beside the query; null allows everything.</summary>
/// <param name="Topic">A topic's slug.</param>
/// <param name="From">The first day, included; an article without a date is then not found.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Speaker">The name, as printed, of somebody whose words the article reports.</param>
/// <param name="Kind">A kind of statement, of which the article has a sentence at least.</param>
/// <param name="Byline">One of the names in the byline.</param>
/// <param name="Place">The page as the newspaper names it.</param>
public sealed record SearchFilter(
    string? Topic = null, Genre? Type = null, DateOnly? From = null, DateOnly? To = null, string? Speaker = null, StatementKind? Kind = null, string? Byline = null, string? Place = null)
{
    public static SearchFilter None { get; } = new();
}

/// <summary>In which order articles are shown.</summary>
public enum SearchOrder
{
    /// <summary>What has most to do with the query first.</summary>
    Relevance,

    /// <summary>The latest day first.</summary>
    Newest,

    /// <summary>The earliest day first; without a date last.</summary>
    Oldest,

    /// <summary>The latest edition first, each page by page.</summary>
    Page,
}

/// <summary>One page of results, with totals over all of them.</summary>
/// <param name="Understood">How the query was read.</param>
/// <param name="Order">In which order they are.</param>
/// <param name="Facets">In the order in which they are shown; values without an article are left out.</param>
public sealed record SearchResults(
    SearchQuery Understood, SearchOrder Order, SearchTotals Total, IReadOnlyList<SearchHit> Hits, IReadOnlyList<Facet> Facets)
{
    public int ArticleCount => Total.Articles;
}

/// <param name="Paragraphs">In how many paragraphs a word of the query stands.</param>
/// <param name="Occurrences">At how many places.</param>
public sealed record SearchTotals(int Articles, long Paragraphs, long Occurrences);

/// <summary>How the articles found are spread over the values of one property.</summary>
/// <param name="Name">Its name in addresses: topic, type, year, month, day, speaker, kind, byline, place.</param>
public sealed record Facet(string Name, IReadOnlyList<FacetCount> Values);

/// <param name="Articles">How many articles choosing the value would give, under the query and the filters on other properties.</param>
public sealed record FacetCount(string Value, int Articles);

/// <summary>An article that was found.</summary>
/// <param name="ParagraphCount">How many of its paragraphs hold a hit.</param>
/// <param name="TitleBreaks">Offsets in the title at which a printed line ends.</param>
/// <param name="TitleMarks">The hits in the title.</param>
/// <param name="Lines">Kicker and subtitles, those with hits.</param>
public sealed record SearchHit(
    string Slug,
    string? Title,
    IReadOnlyList<int> TitleBreaks,
    IReadOnlyList<Mark> TitleMarks,
    IReadOnlyList<MarkedLine> Lines,
    Genre Genre,
    string Newspaper,
    DateOnly? Date,
    string? Page,
    MarkedLine? Authors,
    int CharacterCount,
    int ParagraphCount,
    int OccurrenceCount,
    IReadOnlyList<SearchPassage> Passages);

/// <summary>A line of the original text, whole.</summary>
/// <param name="Marks">The hits in it, in order.</param>
public sealed record MarkedLine(string Text, IReadOnlyList<Mark> Marks)
{
    /// <summary>Null for a line that is not there.</summary>
    internal static MarkedLine? Of(string? text, IReadOnlyList<SearchTerm> terms) => text is null ? null : new MarkedLine(text, Highlighter.Marks(text, terms));
}

/// <summary>A piece of a paragraph that shows hits.</summary>
/// <param name="Heading">Of the section that it stands in.</param>
/// <param name="Text">An excerpt of the original text.</param>
/// <param name="IsCutAtStart">Whether the paragraph has more before the excerpt.</param>
/// <param name="IsCutAtEnd">Whether the paragraph has more after the excerpt.</param>
public sealed record SearchPassage(
    int Paragraph,
    int? Section,
    MarkedLine? Heading,
    string Text,
    bool IsCutAtStart,
    bool IsCutAtEnd,
    IReadOnlyList<Mark> Marks);

/// <summary>A half-open range of UTF-16 units in the text beside it.</summary>
public readonly record struct Mark(int Start, int End);
