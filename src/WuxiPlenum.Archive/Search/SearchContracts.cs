using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Archive.Search;

/// <summary>What a reader asks for.</summary>
/// <param name="Query">As typed, at most <see cref="MaxQueryLength"/> characters; blank finds every article of the topic.</param>
/// <param name="Topic">A topic's slug; null for all topics.</param>
/// <param name="Page">1, 2, …</param>
public sealed record SearchRequest(string Query, string? Topic = null, int Page = 1)
{
    public const int MaxQueryLength = 500;
    public const int PageSize = 10;
}

/// <summary>One page of results, with totals over all of them.</summary>
/// <param name="Topics">Per topic, how many of the articles found for the query (under any topic) it holds; topics with none are left out.</param>
public sealed record SearchResults(
    IReadOnlyList<string> Terms,
    int ArticleCount,
    int ParagraphCount,
    int OccurrenceCount,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyList<TopicCount> Topics);

/// <summary>An article that was found.</summary>
/// <param name="ParagraphCount">How many of its paragraphs hold a hit.</param>
/// <param name="TitleBreaks">Offsets in the title at which a printed line ends.</param>
/// <param name="TitleMarks">The hits in the title.</param>
public sealed record SearchHit(
    string Slug,
    string? Title,
    IReadOnlyList<int> TitleBreaks,
    IReadOnlyList<Mark> TitleMarks,
    string? Kicker,
    Genre Genre,
    string Newspaper,
    DateOnly? Date,
    string? Page,
    string? Authors,
    int CharacterCount,
    int ParagraphCount,
    int OccurrenceCount,
    IReadOnlyList<SearchPassage> Passages);

/// <summary>A piece of a paragraph that shows hits.</summary>
/// <param name="Text">An excerpt of the original text.</param>
/// <param name="IsCutAtStart">Whether the paragraph has more before the excerpt.</param>
/// <param name="IsCutAtEnd">Whether the paragraph has more after the excerpt.</param>
public sealed record SearchPassage(
    int Paragraph,
    int? Section,
    string? Heading,
    string Text,
    bool IsCutAtStart,
    bool IsCutAtEnd,
    IReadOnlyList<Mark> Marks);

/// <summary>A half-open range of UTF-16 units in the text beside it.</summary>
public readonly record struct Mark(int Start, int End);

public sealed record TopicCount(string Topic, int Articles);
