using System.Collections.Immutable;
using System.Text;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;
using Article = WuxiPlenum.Archive.Articles.Article;
using Emendation = WuxiPlenum.Archive.Articles.Emendation;
using ListItem = WuxiPlenum.Archive.Articles.ListItem;
using Paragraph = WuxiPlenum.Archive.Articles.Paragraph;
using Section = WuxiPlenum.Archive.Articles.Section;

namespace WuxiPlenum.Archive.Intake;

/// <summary>Turns what the reader rebuilt into what is stored.</summary>
internal static class ArticleFactory
{
    /// <summary>An article without its edition and document.</summary>
    public static Article Create(Newsprint.Articles.Article read, int ordinal, string? page, string slug)
    {
        var article = new Article
        {
            Slug = slug,
            IsCurrent = true,
            Ordinal = ordinal,
            Title = read.Title?.Text,
            TitleBreaks = [.. read.Title?.SpanBoundaries ?? []],
            Kicker = read.Kicker?.Text,
            Subtitles = [.. read.Subtitles.Select(subtitle => subtitle.Text)],
            Byline = read.Byline?.Text,
            Authors = read.Authors,
            Dateline = read.Dateline?.Text,
            Genre = read.Genre,
            Page = page,
            ContinuedFrom = read.ContinuedFrom,
            ContinuedTo = read.ContinuedTo,
            CharacterCount = read.Paragraphs.Sum(paragraph => paragraph.Text.EnumerateRunes().Count(rune => !Rune.IsWhiteSpace(rune))),
            ParagraphCount = read.Paragraphs.Count(),
        };
        article.Sections.AddRange(read.Sections.Select((section, index) => Section(section, index + 1, article)));
        article.Topics.AddRange(read.Sections.Select(section => section.Topic?.Topic).OfType<string>().Distinct()
            .Select(topic => new ArticleTopic { Topic = topic }));
        article.Passages.AddRange(Passages(read).Select((passage, index) => new ArticlePassage
        {
            Ordinal = index + 1,
            Role = passage.Role,
            Text = passage.Passage.Text,
            Spans = Spans(passage.Passage.Spans),
        }));
        return article;
    }

    public static UnplacedPassage Create(UnplacedText read, int ordinal) =>
        new() { Ordinal = ordinal, Kind = read.Kind, Text = read.Text, Spans = Spans(read.Spans) };

    /// <param name="articles">Those of the page, to one of which the finding may belong.</param>
    public static Finding Create(Newsprint.Findings.Finding read, int ordinal, IReadOnlyList<Article> articles) => new()
    {
        Ordinal = ordinal,
        Article = read.Article is { } index ? articles[index] : null,
        Rule = read.Rule,
        Confidence = read.Confidence,
        Paragraph = read.Paragraph,
        Detail = read.Detail,
        Spans = Spans(read.Spans),
    };

    private static Section Section(Newsprint.Articles.Section read, int ordinal, Article article)
    {
        var section = new Section
        {
            Ordinal = ordinal,
            Heading = read.Heading?.Text,
            HeadingSpans = Spans(read.Heading?.Spans ?? []),
            Topic = read.Topic?.Topic,
            TopicConfidence = read.Topic?.Confidence ?? 0,
            TopicWords = [.. read.Topic?.Words ?? []],
        };
        section.Paragraphs.AddRange(read.Paragraphs.Select(paragraph => Paragraph(paragraph, article)));
        return section;
    }

    private static Paragraph Paragraph(Newsprint.Articles.Paragraph read, Article article) => new()
    {
        Article = article,
        Number = read.Number,
        Text = read.Text,
        Spans = Spans(read.Spans),
        Items = [.. read.Items.Select(item => new ListItem(item.Ordinal, item.Marker, item.Start, item.End))],
        Emendations = [.. read.Emendations.Select(left => new Emendation(left.Source.Start, left.Source.End, left.Dropped, left.Offset))],
    };

    private static IEnumerable<(PassageRole Role, Passage Passage)> Passages(Newsprint.Articles.Article read)
    {
        if (read.Kicker is { } kicker) yield return (PassageRole.Kicker, kicker);
        if (read.Title is { } title) yield return (PassageRole.Title, title);
        foreach (var subtitle in read.Subtitles) yield return (PassageRole.Subtitle, subtitle);
        if (read.Byline is { } byline) yield return (PassageRole.Byline, byline);
        foreach (var jump in read.JumpLines) yield return (PassageRole.JumpLine, jump);
    }

    private static List<SourceSpan> Spans(ImmutableArray<TextSpan> spans) => [.. spans.Select(span => new SourceSpan(span.Start, span.End))];
}
