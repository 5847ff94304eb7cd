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
    /// <summary>The headline and the section headings, in order.</summary>
    public ImmutableArray<CoverageHeading> Headings { get; init; } = [];

    /// <summary>An article as the reader has rebuilt it.</summary>
    public static CoverageArticle Of(Article read, DateOnly? date) => new(
        read.Title?.Text,
        read.Authors,
        read.Genre,
        date,
        [.. read.Sections.SelectMany(section => section.Paragraphs.Select(paragraph => (Section: section, Paragraph: paragraph)))
            .Select((one, index) => new CoverageParagraph(index + 1, one.Paragraph.Text, one.Section.Heading?.Text, one.Section.Topic?.Topic, [.. one.Paragraph.SpanBoundaries]))])
    {
        Headings = [.. CoverageHeading.In(read)],
    };

    /// <summary>The text of some words of the article.</summary>
    public string TextOf(Words words) => TextOf(words.Paragraph)[words.Start..words.End];

    /// <summary>The whole text of a paragraph or heading, by the number that <see cref="Words.Paragraph"/> has.</summary>
    public string TextOf(int paragraph) => paragraph > 0 ? Paragraphs[paragraph - 1].Text : Headings.Single(heading => heading.Number == paragraph).Text;
}

/// <summary>One paragraph of an article.</summary>
/// <param name="Number">1, 2, … through the article: its place in <see cref="CoverageArticle.Paragraphs"/>, plus one.</param>
/// <param name="Heading">The section heading under which it stands; null before the first.</param>
/// <param name="Topic">The slug of the topic of its section; null when nothing decides.</param>
/// <param name="Joins">The offsets at which frames or columns were joined: what stands across one is less sure.</param>
public sealed record CoverageParagraph(int Number, string Text, string? Heading, string? Topic, ImmutableArray<int> Joins);

/// <summary>The headline of an article, or the heading of one of its sections.</summary>
/// <param name="Number">0 for the headline, -1 for the heading of the first section, -2 for that of the second, …: never the number of a paragraph.</param>
/// <param name="Before">The number of the paragraph before which it stands.</param>
public sealed record CoverageHeading(int Number, string Text, int Before)
{
    /// <summary>Those of an article as the reader has rebuilt it, in order.</summary>
    public static IEnumerable<CoverageHeading> In(Article read)
    {
        if (read.Title is { } title) yield return new CoverageHeading(0, title.Text, 1);
        var before = 1;
        for (var section = 0; section < read.Sections.Length; section++)
        {
            if (read.Sections[section].Heading is { } heading) yield return new CoverageHeading(-section - 1, heading.Text, before);
            before += read.Sections[section].Paragraphs.Length;
        }
    }
}
