using System.Collections.Immutable;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;
using Article = WuxiPlenum.Newsprint.Articles.Article;
using Paragraph = WuxiPlenum.Newsprint.Articles.Paragraph;
using Section = WuxiPlenum.Newsprint.Articles.Section;

namespace WuxiPlenum.Archive.Intake;

/// <summary>A stored article as the reader once gave it, so that the reader's rules can be applied to it again.</summary>
internal static class PrintedArticle
{
    /// <param name="stored">With sections, paragraphs and passages loaded.</param>
    /// <param name="withPlaces">Whether its places in its own source are wanted; they mean nothing in another.</param>
    public static Article Of(Articles.Article stored, bool withPlaces)
    {
        ImmutableArray<TextSpan> Spans(IEnumerable<SourceSpan> spans) => withPlaces ? [.. spans.Select(span => new TextSpan(span.Start, span.End))] : [];
        Passage? Find(PassageRole role, string? text) => text is null ? null
            : new Passage(text, Spans(stored.Passages.FirstOrDefault(passage => passage.Role == role && passage.Text == text)?.Spans ?? []));
        return new Article(
            Find(PassageRole.Title, stored.Title),
            Find(PassageRole.Kicker, stored.Kicker),
            [.. stored.Subtitles.Select(subtitle => Find(PassageRole.Subtitle, subtitle)!)],
            Find(PassageRole.Byline, stored.Byline),
            stored.Authors,
            stored.Dateline is { } dateline ? new Passage(dateline, []) : null,
            stored.Genre,
            stored.ContinuedFrom,
            stored.ContinuedTo,
            [.. stored.Passages.Where(passage => passage.Role == PassageRole.JumpLine).OrderBy(passage => passage.Ordinal).Select(passage => new Passage(passage.Text, Spans(passage.Spans)))],
            [.. stored.Sections.OrderBy(section => section.Ordinal).Select(section => new Section(
                section.Heading is { } heading ? new Passage(heading, Spans(section.HeadingSpans)) : null,
                section.Topic is { } topic ? new(topic, section.TopicConfidence, [.. section.TopicWords]) : null,
                [.. section.Paragraphs.OrderBy(paragraph => paragraph.Number).Select(paragraph => new Paragraph(
                    paragraph.Number, paragraph.Text, Spans(paragraph.Spans), [],
                    withPlaces ? [.. paragraph.Emendations.Select(left => new Newsprint.Articles.Emendation(new TextSpan(left.Start, left.End), left.Dropped, left.Offset))] : []))]))]);
    }
}
