using System.Text;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Newsprint.Tests.Support;

/// <summary>
/// A reading as a short text that a person can check: headlines, sections with their topics, the first and last words of
/// each paragraph, ｜ where it was joined, ~ for what was dropped there, and what belongs to no article.
/// </summary>
internal static class Outline
{
    private const int Words = 8;

    public static string Of(PageReading reading)
    {
        var outline = new StringBuilder();
        foreach (var article in reading.Articles) Add(outline, article);
        foreach (var unplaced in reading.Unplaced) Line(outline, $"unplaced {unplaced.Kind}: {unplaced.Text}");
        foreach (var finding in reading.Findings) Line(outline, $"finding {finding.Rule}: {finding.Detail}");
        if (reading.Date is { } date) Line(outline, $"date {date.Date:yyyy-MM-dd} {date.Evidence}");
        return outline.ToString();
    }

    private static void Add(StringBuilder outline, Article article)
    {
        Line(outline, $"# {article.Title?.Text} ({article.Genre})");
        if (article.Kicker is { } kicker) Line(outline, $"kicker: {kicker.Text}");
        foreach (var subtitle in article.Subtitles) Line(outline, $"subtitle: {subtitle.Text}");
        if (article.Authors is { } authors) Line(outline, $"by: {authors}");
        if (article.Dateline is { } dateline) Line(outline, $"dateline: {dateline.Text}");
        if (article.ContinuedFrom is { } from) Line(outline, $"from page {from}");
        if (article.ContinuedTo is { } to) Line(outline, $"to page {to}");
        foreach (var section in article.Sections)
        {
            if (section.Heading is { } heading) Line(outline, $"## {heading.Text}");
            if (section.Topic is { } topic) Line(outline, $"topic: {topic.Topic}");
            foreach (var paragraph in section.Paragraphs) Line(outline, $"{paragraph.Number}. {Ends(paragraph.Text)}{Joins(paragraph)}");
        }

        outline.Append('\n');
    }

    private static string Ends(string text) => text.Length <= 2 * Words ? text : $"{text[..Words]}…{text[^Words..]}";

    private static string Joins(Paragraph paragraph) =>
        string.Concat(paragraph.SpanBoundaries.Select(at => $" [{paragraph.Text[Math.Max(0, at - 3)..at]}｜{paragraph.Text[at..Math.Min(paragraph.Text.Length, at + 3)]}]")) +
        string.Concat(paragraph.Emendations.Select(emendation => $" ~{emendation.Dropped}"));

    private static void Line(StringBuilder outline, string line) => outline.Append(line.TrimEnd()).Append('\n');
}
