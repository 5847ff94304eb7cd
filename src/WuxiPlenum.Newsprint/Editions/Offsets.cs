using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Editions;

/// <summary>Moves everything that points into a text by so many characters: what a page says when it stands after others.</summary>
internal static class Offsets
{
    public static PageReading Move(this PageReading page, int by) => by == 0 ? page : page with
    {
        Articles = [.. page.Articles.Select(article => article.Move(by))],
        Unplaced = [.. page.Unplaced.Select(unplaced => unplaced with { Spans = unplaced.Spans.Move(by) })],
        Findings = [.. page.Findings.Select(finding => finding with { Spans = finding.Spans.Move(by) })],
    };

    private static Article Move(this Article article, int by) => article with
    {
        Title = article.Title.Move(by),
        Kicker = article.Kicker.Move(by),
        Subtitles = article.Subtitles.Move(by),
        Byline = article.Byline.Move(by),
        Dateline = article.Dateline.Move(by),
        JumpLines = article.JumpLines.Move(by),
        Sections = [.. article.Sections.Select(section => section with { Heading = section.Heading.Move(by), Paragraphs = [.. section.Paragraphs.Select(paragraph => paragraph.Move(by))] })],
    };

    private static Paragraph Move(this Paragraph paragraph, int by) => paragraph with
    {
        Spans = paragraph.Spans.Move(by),
        Emendations = [.. paragraph.Emendations.Select(emendation => emendation with { Source = emendation.Source.Move(by) })],
    };

    private static Passage? Move(this Passage? passage, int by) => passage is null ? null : passage with { Spans = passage.Spans.Move(by) };

    private static ImmutableArray<Passage> Move(this ImmutableArray<Passage> passages, int by) => [.. passages.Select(passage => passage with { Spans = passage.Spans.Move(by) })];

    private static ImmutableArray<TextSpan> Move(this ImmutableArray<TextSpan> spans, int by) => [.. spans.Select(span => span.Move(by))];

    private static TextSpan Move(this TextSpan span, int by) => new(span.Start + by, span.End + by);
}
