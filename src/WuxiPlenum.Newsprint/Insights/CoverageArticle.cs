using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Newsprint.Insights;

/// <summary>An article as the insight rules read it, whether it comes from the reader or from an archive.</summary>
/// <param name="Date">The edition's date; null when it is not known, and then no 明年 is resolved.</param>
/// <param name="Authors">The byline without brackets: its names are reporters, not people of the coverage.</param>
public sealed record CoverageArticle(
    string? Title,
    string? Authors,
    Genre Genre,
    DateOnly? Date,
    ImmutableArray<CoverageParagraph> Paragraphs)
{
    /// <summary>An article as the reader has rebuilt it.</summary>
    public static CoverageArticle Of(Article read, DateOnly? date) => new(
        read.Title?.Text,
        read.Authors,
        read.Genre,
        date,
        [.. read.Sections.SelectMany(section => section.Paragraphs.Select(paragraph => (Section: section, Paragraph: paragraph)))
            .Select((one, index) => new CoverageParagraph(index + 1, one.Paragraph.Text, one.Section.Heading?.Text, one.Section.Topic?.Topic, [.. one.Paragraph.SpanBoundaries]))]);

    /// <summary>The text of some words of the article.</summary>
    public string TextOf(Words words) => Paragraphs[words.Paragraph - 1].Text[words.Start..words.End];
}

/// <summary>One paragraph of an article.</summary>
/// <param name="Number">1, 2, … through the article: its place in <see cref="CoverageArticle.Paragraphs"/>, plus one.</param>
/// <param name="Heading">The section heading under which it stands; null before the first.</param>
/// <param name="Topic">The slug of the topic of its section; null when nothing decides.</param>
/// <param name="Joins">The offsets at which frames or columns were joined: what stands across one is less sure.</param>
public sealed record CoverageParagraph(int Number, string Text, string? Heading, string? Topic, ImmutableArray<int> Joins);
