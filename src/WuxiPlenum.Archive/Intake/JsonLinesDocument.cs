using System.Text;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>The articles of one document in a file of JSON Lines.</summary>
internal sealed class JsonLinesDocument
{
    private readonly List<ArticleLine> _lines;
    private readonly string _path;

    public JsonLinesDocument(ArticleLine first, int number, string path, string fileName)
    {
        (_lines, _path) = ([first], path);
        Name = first.Source?.Name ?? $"{fileName}!/{first.Slug ?? number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    public string Name { get; }

    /// <summary>Null for an article that names no source.</summary>
    public string? SourceName => _lines[0].Source?.Name;

    public void Add(ArticleLine line, int number)
    {
        var first = _lines[0];
        if ((line.Newspaper, line.Date, line.Page) != (first.Newspaper, first.Date, first.Page))
            throw new LineException(number, "与同一来源的上一行报纸、日期或版次不同", "newspaper, date or page differ from those of the line before, which is of the same source");
        _lines.Add(line);
    }

    /// <summary>The document as a page whose text is what its articles print, line after line.</summary>
    public IntakePage ToPage()
    {
        var first = _lines[0];
        var text = new StringBuilder();
        var articles = _lines.Select(line => Article(line, text)).ToList();
        var date = first.Date is { } day ? new EditionDate(day, first.DateEvidence ?? DateEvidence.Given, first.DateConfidence ?? 1) : null;
        var json = _lines.Select(line => line.ToJson()).ToList();
        var reading = new PageReading(new SourceText(text.ToString(), "utf-8"), first.Newspaper, date, first.Page, [.. articles], [], []);
        var content = Fingerprint.Sha256(Encoding.UTF8.GetBytes(string.Join('\n', json)));
        return new IntakePage($"{_path}!/{Name}", Name, content, text.Length, PageHints.None, IsClaim: false, PageHints.None, reading, hints => Under(reading, hints))
        {
            Finished = new FinishedPage(first.Source?.Sha256 ?? content, [.. _lines.Select(line => line.Slug)], json),
        };
    }

    private static PageReading Under(PageReading reading, PageHints hints) => reading with
    {
        Newspaper = hints.Newspaper ?? reading.Newspaper,
        Date = hints.Date is { } date ? new EditionDate(date, DateEvidence.Given, 1) : reading.Date,
        Page = hints.Page ?? reading.Page,
    };

    private static Article Article(ArticleLine line, StringBuilder text)
    {
        var kicker = Print(line.Kicker, text);
        var title = line.Title is null ? null : Split(Print(line.Title, text)!, line.TitleBreaks ?? []);
        var subtitles = (line.Subtitles ?? []).Select(subtitle => Print(subtitle, text)!).ToList();
        var byline = Print(line.Byline, text);
        var number = 0;
        var sections = line.Sections.Select(section => new Section(
            Print(section.Heading, text),
            section.Topic is { } topic ? new(topic.Slug, topic.Confidence, [.. topic.Words ?? []]) : null,
            [.. section.Paragraphs.Select(paragraph => Print(paragraph.Text, text)!).Select(passage => new Paragraph(++number, passage.Text, passage.Spans, [], []))]));
        var article = new Article(
            title, kicker, [.. subtitles], byline, line.Authors ?? line.Byline?.Trim('（', '）', '(', ')', '□', '■', ' '),
            line.Dateline is { } dateline ? new Passage(dateline, []) : null,
            line.Genre ?? Genre.Other, line.ContinuedFrom, line.ContinuedTo, [], [.. sections]);
        text.Append('\n');
        return FinishedArticle.Complete(article, line.Genre is not null, line.Sections.Any(section => section.Topic is not null));
    }

    private static Passage? Print(string? line, StringBuilder text)
    {
        if (line is null)
            return null;
        var start = text.Length;
        text.Append(line).Append('\n');
        return new Passage(line, [new TextSpan(start, start + line.Length)]);
    }

    private static Passage Split(Passage title, IReadOnlyList<int> breaks)
    {
        var (start, end) = (title.Spans[0].Start, title.Spans[0].End);
        int[] places = [start, .. breaks.Select(at => start + at), end];
        return title with { Spans = [.. places.Zip(places.Skip(1), (from, to) => new TextSpan(from, to))] };
    }
}

/// <summary>What a page of finished articles has besides their text.</summary>
/// <param name="Sha256">Of the file that the articles were once read from.</param>
/// <param name="Slugs">The names in addresses that they ask for.</param>
/// <param name="Lines">The lines themselves, as the archive would write them.</param>
internal sealed record FinishedPage(string Sha256, IReadOnlyList<string?> Slugs, IReadOnlyList<string> Lines);
