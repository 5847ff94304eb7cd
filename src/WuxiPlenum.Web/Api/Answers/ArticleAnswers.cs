using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Web.Api.Answers;

/// <summary>An article, named.</summary>
/// <param name="Id">Its name in addresses, which lasts.</param>
/// <param name="Title">Null when the print has no headline, or none was found.</param>
/// <param name="Date">Of its edition; null when it is not known.</param>
/// <param name="Url">Its page.</param>
/// <param name="Data">All of it, in this API.</param>
public sealed record ArticleLink(string Id, string? Title, DateOnly? Date, string Url, string Data);

/// <summary>An article as lists have it.</summary>
/// <param name="Id">Its name in addresses, which lasts.</param>
/// <param name="Title">Null when the print has no headline, or none was found.</param>
/// <param name="Kicker">The line above the headline.</param>
/// <param name="Subtitles">The lines below it.</param>
/// <param name="Authors">The names of the byline, as printed, without its brackets.</param>
/// <param name="Type">What kind of article it is.</param>
/// <param name="Newspaper">Empty when it is not known.</param>
/// <param name="Date">Of its edition; null when it is not known.</param>
/// <param name="Page">As the newspaper names it.</param>
/// <param name="Topics">Slugs.</param>
/// <param name="Characters">Those of its paragraphs, without blanks.</param>
/// <param name="Paragraphs">How many it has.</param>
/// <param name="Url">Its page.</param>
/// <param name="Data">All of it, in this API.</param>
public sealed record ArticleSummary(
    string Id, string? Title, string? Kicker, IReadOnlyList<string> Subtitles, string? Authors, Genre Type, string Newspaper, DateOnly? Date, string? Page,
    IReadOnlyList<string> Topics, int Characters, int Paragraphs, string Url, string Data);

/// <summary>An article with its text.</summary>
/// <param name="Id">Its name in addresses, which lasts.</param>
/// <param name="Title">Null when the print has no headline, or none was found.</param>
/// <param name="TitleBreaks">Offsets in the title at which a printed line ends, in UTF-16 units.</param>
/// <param name="Kicker">The line above the headline.</param>
/// <param name="Subtitles">The lines below it.</param>
/// <param name="Byline">As printed, brackets included.</param>
/// <param name="Authors">The names of the byline, without its brackets.</param>
/// <param name="Dateline">本报讯 and its like; it is part of the first paragraph, too.</param>
/// <param name="Type">What kind of article it is.</param>
/// <param name="Newspaper">Empty when it is not known.</param>
/// <param name="Date">Of its edition; null when it is not known.</param>
/// <param name="DateEvidence">How the date is known.</param>
/// <param name="DateConfidence">0 to 1.</param>
/// <param name="Page">As the newspaper names it.</param>
/// <param name="ContinuedFrom">The page on which it begins, where that page is missing.</param>
/// <param name="ContinuedTo">The page on which it goes on, where that page is missing.</param>
/// <param name="Characters">Those of its paragraphs, without blanks.</param>
/// <param name="Topics">Slugs.</param>
/// <param name="Sections">Its text.</param>
/// <param name="Seams">Where it goes over from one printed page to the next.</param>
/// <param name="SuspectedMisprints">Notes beside the text, which stands as it is printed.</param>
/// <param name="Source">The document from which it was rebuilt.</param>
/// <param name="Citation">How to cite it.</param>
/// <param name="Forms">Its page in other forms.</param>
/// <param name="Url">Its page.</param>
/// <param name="Links">What else this API tells of it.</param>
public sealed record ArticleAnswer(
    string Id, string? Title, IReadOnlyList<int> TitleBreaks, string? Kicker, IReadOnlyList<string> Subtitles, string? Byline, string? Authors, string? Dateline, Genre Type,
    string Newspaper, DateOnly? Date, DateEvidence? DateEvidence, double DateConfidence, string? Page, string? ContinuedFrom, string? ContinuedTo, int Characters,
    IReadOnlyList<string> Topics, IReadOnlyList<SectionAnswer> Sections, IReadOnlyList<SeamAnswer> Seams, IReadOnlyList<MisprintAnswer> SuspectedMisprints,
    DocumentAnswer Source, CitationAnswer Citation, IReadOnlyList<FormLink> Forms, string Url, ArticleLinks Links);

/// <summary>The paragraphs under one heading.</summary>
/// <param name="Ordinal">1, 2, … in the article.</param>
/// <param name="Heading">Null before the first heading.</param>
/// <param name="Topic">The slug of the topic under which it is filed; null when nothing decides.</param>
/// <param name="TopicConfidence">0 to 1.</param>
/// <param name="TopicWords">The words that decided, the weightiest first.</param>
public sealed record SectionAnswer(int Ordinal, string? Heading, string? Topic, double TopicConfidence, IReadOnlyList<string> TopicWords, IReadOnlyList<ParagraphAnswer> Paragraphs);

/// <summary>A paragraph.</summary>
/// <param name="Number">1, 2, … in the article.</param>
/// <param name="Section">The ordinal of its section.</param>
/// <param name="Items">The items of a list that runs inside it (一要…二要…).</param>
/// <param name="Url">Its place on the page.</param>
public sealed record ParagraphAnswer(int Number, int Section, string Text, IReadOnlyList<ListItemAnswer> Items, string Url);

/// <summary>An item of a running list: a half-open range of UTF-16 units in the text of its paragraph.</summary>
/// <param name="Marker">As printed: 二要.</param>
public sealed record ListItemAnswer(int Ordinal, string Marker, int Start, int End);

/// <summary>Where an article goes over to the next printed page.</summary>
/// <param name="Page">The later page, as the newspaper names it.</param>
/// <param name="Paragraph">The first paragraph that stands on it, or that both pages share.</param>
/// <param name="Offset">Where a sentence was joined; null when the jump cuts none.</param>
/// <param name="Document">The document of the later page.</param>
public sealed record SeamAnswer(string? Page, int Paragraph, int? Offset, double Confidence, string Document);

/// <summary>A suspected misprint.</summary>
/// <param name="Paragraph">The number of the paragraph; 0 is the headline, -1, -2, … are the headings of the sections 1, 2, ….</param>
/// <param name="Suggestion">What may have been meant.</param>
/// <param name="Rule">The rule that suspects it.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record MisprintAnswer(int Paragraph, int Start, int End, string Suggestion, string Rule, double Confidence);

/// <summary>A source document.</summary>
/// <param name="Version">1, 2, … of the document of that name.</param>
/// <param name="Encoding">The IANA name of the encoding that it was in; `pdf` for a PDF.</param>
public sealed record DocumentAnswer(string Name, int Version, string Encoding);

/// <summary>How to cite an article.</summary>
/// <param name="GbT7714">After GB/T 7714.</param>
/// <param name="Plain">For a letter or a message.</param>
/// <param name="ShortUrl">A complete address that fits on paper and lasts.</param>
/// <param name="Files">For reference managers.</param>
public sealed record CitationAnswer(string GbT7714, string Plain, string ShortUrl, IReadOnlyList<FormLink> Files);

/// <summary>A form in which something is there.</summary>
/// <param name="Extension">The suffix of its address, without the dot.</param>
public sealed record FormLink(string Extension, string MediaType, string Url);

/// <summary>What else this API tells of an article.</summary>
/// <param name="Edition">The day's edition.</param>
/// <param name="Source">Where its text stands in the source.</param>
/// <param name="Shared">What it shares with other articles.</param>
public sealed record ArticleLinks(string Edition, string Paragraphs, string Source, string Shared);
