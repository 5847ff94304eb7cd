using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Cli;

/// <summary>Writes a reading as JSON: spans count UTF-16 units of the decoded text, half-open.</summary>
internal static class ReadingJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="withText">Whether to write the text too: of a PDF or an HTML page it is in no file.</param>
    public static string Write(PageReading reading, bool withText = false)
    {
        var page = JsonSerializer.SerializeToNode(Page(reading), s_options)!.AsObject();
        if (withText) page["text"] = reading.Source.Text;
        return page.ToJsonString(s_options);
    }

    private static object Page(PageReading reading) =>
        new
        {
            SpanUnit = "utf16",
            reading.Newspaper,
            Date = reading.Date?.Date,
            DateEvidence = reading.Date?.Evidence.ToString(),
            DateConfidence = reading.Date?.Confidence,
            reading.Page,
            Articles = reading.Articles.Select(Article),
            Unplaced = reading.Unplaced.Select(unplaced => new { Kind = unplaced.Kind.ToString(), unplaced.Text, Spans = Spans(unplaced.Spans) }),
            Findings = reading.Findings.Select(finding => new
            {
                Rule = finding.Rule.ToString(),
                finding.Confidence,
                Spans = Spans(finding.Spans),
                finding.Article,
                finding.Paragraph,
                finding.Detail,
            }),
        };

    private static object Article(Article article) => new
    {
        Title = article.Title?.Text ?? "",
        Subtitles = Subtitles(article).Select(subtitle => subtitle.Text),
        Kicker = article.Kicker?.Text,
        Byline = article.Authors,
        PrintedByline = article.Byline?.Text,
        Genre = article.Genre.ToString(),
        ContinuedFrom = PageNumber(article.ContinuedFrom),
        ContinuedTo = PageNumber(article.ContinuedTo),
        TitleSpans = Spans(article.Title),
        SubtitleSpans = Subtitles(article).SelectMany(Spans),
        BylineSpans = Spans(article.Byline),
        MarkSpans = article.JumpLines.SelectMany(Spans),
        DatelineSpans = Spans(article.Dateline),
        Sections = article.Sections.Select(section => new
        {
            Heading = section.Heading?.Text,
            HeadingSpans = Spans(section.Heading),
            Topic = section.Topic?.Topic,
            TopicConfidence = section.Topic?.Confidence,
            TopicWords = section.Topic?.Words,
            Paragraphs = section.Paragraphs.Select(Paragraph),
        }),
    };

    private static object Paragraph(Paragraph paragraph) => new
    {
        paragraph.Number,
        paragraph.Text,
        Spans = Spans(paragraph.Spans),
        Items = paragraph.Items.Select(item => new { item.Ordinal, item.Marker, item.Start, item.End }),
        Dropped = paragraph.Emendations.Select(left => new { left.Dropped, Span = new[] { left.Source.Start, left.Source.End }, left.Offset }),
    };

    private static IEnumerable<Passage> Subtitles(Article article) =>
        article.Kicker is { } kicker ? article.Subtitles.Prepend(kicker) : article.Subtitles;

    /// <summary>A number where the page is one (1), else as printed (A1).</summary>
    private static object? PageNumber(string? page) =>
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : page;

    private static IEnumerable<int[]> Spans(Passage? passage) => passage is null ? [] : Spans(passage.Spans);

    private static IEnumerable<int[]> Spans(ImmutableArray<TextSpan> spans) => spans.Select(span => new[] { span.Start, span.End });
}
