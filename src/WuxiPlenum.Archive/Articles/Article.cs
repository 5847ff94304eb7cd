using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Archive.Articles;

/// <summary>One article of a page, as rebuilt from one version of its source document. Never changed once stored.</summary>
public class Article
{
    public int Id { get; set; }

    /// <summary>Its name in addresses: <c>2023-12-28-锚定新目标奋楫再出发-k7qdm</c>. Handed on from version to version.</summary>
    public required string Slug { get; set; }

    /// <summary>False once a newer version of its document is there; unique with <see cref="Slug"/> while true.</summary>
    public bool IsCurrent { get; set; }

    /// <summary>1, 2, … on its page, in reading order.</summary>
    public int Ordinal { get; set; }

    /// <summary>Null when no headline was found.</summary>
    public string? Title { get; set; }

    /// <summary>Offsets in <see cref="Title"/> at which a printed headline line ends: good places to break it.</summary>
    public List<int> TitleBreaks { get; set; } = [];

    public string? Kicker { get; set; }
    public List<string> Subtitles { get; set; } = [];

    /// <summary>As printed, brackets included.</summary>
    public string? Byline { get; set; }

    /// <summary>The byline without brackets and ornaments.</summary>
    public string? Authors { get; set; }

    public string? Dateline { get; set; }
    public Genre Genre { get; set; }

    /// <summary>The page as the newspaper names it.</summary>
    public string? Page { get; set; }

    public string? ContinuedFrom { get; set; }
    public string? ContinuedTo { get; set; }

    /// <summary>Non-blank characters in the paragraphs.</summary>
    public int CharacterCount { get; set; }

    public int ParagraphCount { get; set; }

    public int DocumentId { get; set; }
    public SourceDocument Document { get; set; } = null!;
    public int EditionId { get; set; }
    public Edition Edition { get; set; } = null!;

    /// <summary>The date of its edition as <see cref="Edition.DayOf"/> has it: what is listed by date is found in the order of an index.</summary>
    public int Day { get; set; }

    /// <summary>
    /// Whether it was put together from parts on several pages. The parts are kept as they were read, with their places in their own
    /// sources, and are not current; the whole is shown in their stead, and is made anew whenever one of its pages changes.
    /// </summary>
    public bool IsWhole { get; set; }

    /// <summary>The whole of which this is a part, to which its address leads; null for any other article.</summary>
    public int? WholeId { get; set; }
    public Article? Whole { get; set; }

    /// <summary>Where a whole goes over from page to page, in order; empty for any other article.</summary>
    public List<ArticleSeam> Seams { get; } = [];

    public List<Section> Sections { get; } = [];
    public List<Paragraph> Paragraphs { get; } = [];
    public List<ArticleTopic> Topics { get; } = [];

    public List<ArticlePerson> People { get; } = [];
    public List<ArticleSpeech> Speeches { get; } = [];
    public List<ArticleFigure> Figures { get; } = [];
    public List<ArticlePledge> Pledges { get; } = [];
    public List<ArticleTerm> Terms { get; } = [];
    public List<ArticleTask> Tasks { get; } = [];
    public List<ArticleStatement> Statements { get; set; } = [];
    public List<ArticleNote> Notes { get; set; } = [];

    /// <summary>Which kinds of statements are among them, one bit each from <see cref="Newsprint.Insights.StatementKind.Done"/> on: search counts by it without reading them.</summary>
    public int StatementKinds { get; set; }

    /// <summary>The version of the rules that gave its insights; 0 when it has none yet.</summary>
    public int InsightVersion { get; set; }

    /// <summary>Where title, kicker, subtitles, byline and jump lines stand in the source.</summary>
    public List<ArticlePassage> Passages { get; } = [];
}

/// <summary>The paragraphs under one heading.</summary>
public class Section
{
    public int Id { get; set; }
    public int ArticleId { get; set; }
    public Article Article { get; set; } = null!;

    /// <summary>1, 2, … in the article.</summary>
    public int Ordinal { get; set; }

    /// <summary>Null for the paragraphs before the first heading.</summary>
    public string? Heading { get; set; }

    public List<SourceSpan> HeadingSpans { get; set; } = [];

    /// <summary>The slug of the topic it is filed under; null when nothing decides.</summary>
    public string? Topic { get; set; }

    /// <summary>0 to 1.</summary>
    public double TopicConfidence { get; set; }

    /// <summary>The words that decided the topic, the weightiest first.</summary>
    public List<string> TopicWords { get; set; } = [];

    public List<Paragraph> Paragraphs { get; } = [];
}

/// <summary>One numbered paragraph; its address is <c>#p{Number}</c>.</summary>
public class Paragraph
{
    public int Id { get; set; }
    public int ArticleId { get; set; }
    public Article Article { get; set; } = null!;
    public int SectionId { get; set; }
    public Section Section { get; set; } = null!;

    /// <summary>1, 2, … through the whole article.</summary>
    public int Number { get; set; }

    public required string Text { get; set; }

    /// <summary>
    /// Where it stands in the source of the article; more than one span when it was joined or hard-wrapped, none for what a whole
    /// has from its later pages: there its parts tell.
    /// </summary>
    public List<SourceSpan> Spans { get; set; } = [];

    /// <summary>The items of a list that runs inside it (一要…九要…).</summary>
    public List<ListItem> Items { get; set; } = [];

    /// <summary>Source characters left out of the text.</summary>
    public List<Emendation> Emendations { get; set; } = [];
}

/// <summary>One item of a running list, as offsets into the paragraph's text. Stored as JSON.</summary>
public record ListItem(int Ordinal, string Marker, int Start, int End);

/// <summary>Source characters left out of a paragraph's text at <paramref name="Offset"/>. Stored as JSON.</summary>
public record Emendation(int Start, int End, string Dropped, int Offset);

/// <summary>A topic of an article: the union over its sections.</summary>
public class ArticleTopic
{
    public int ArticleId { get; set; }
    public Article Article { get; set; } = null!;
    public required string Topic { get; set; }
}

/// <summary>A passage of an article that is not a paragraph, with its place in the source.</summary>
public class ArticlePassage
{
    public int Id { get; set; }
    public int ArticleId { get; set; }
    public int Ordinal { get; set; }
    public PassageRole Role { get; set; }
    public required string Text { get; set; }
    public List<SourceSpan> Spans { get; set; } = [];
}

public enum PassageRole
{
    Title,
    Kicker,
    Subtitle,
    Byline,
    JumpLine,
}
