using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Newsprint.Findings;
using WuxiPlenum.Web.Pages.Articles;

namespace WuxiPlenum.Web.Api.Answers;

/// <summary>Where an article stands in the document that it was rebuilt from. All offsets are half-open ranges of UTF-16 units.</summary>
/// <param name="Article">Its id.</param>
/// <param name="Page">The printed page, as the newspaper names it.</param>
/// <param name="Document">The document's name.</param>
/// <param name="Version">1, 2, … of the document of that name.</param>
/// <param name="Sha256">Of the file, in hexadecimal.</param>
/// <param name="Encoding">The IANA name of the encoding that the file was in; `pdf` for a PDF.</param>
/// <param name="Length">Of the whole text, in UTF-16 units.</param>
/// <param name="Text">The whole text, into which spans point; null when it is longer than 1,000,000 UTF-16 units.</param>
/// <param name="Parts">The pages of an article that stands on several, in reading order: `part` names one. Empty for any other.</param>
/// <param name="Passages">Title, kicker, subtitles, byline and jump lines.</param>
/// <param name="Paragraphs">In order; of a part, numbered as in the part.</param>
/// <param name="Findings">What was inferred, in the article and on its page as a whole.</param>
public sealed record SourceAnswer(
    string Article, string? Page, string Document, int Version, string Sha256, string Encoding, int Length, string? Text, IReadOnlyList<SourcePartAnswer> Parts,
    IReadOnlyList<SourcePassageAnswer> Passages, IReadOnlyList<SourceParagraphAnswer> Paragraphs, IReadOnlyList<FindingAnswer> Findings, string Url)
{
    private const int LongestText = 1_000_000;

    internal static SourceAnswer Of(string slug, ArticleSource source, ApiRequest request)
    {
        var (article, document) = (source.Article, source.Document);
        var path = ApiLinks.Article(slug) + "/source";
        return new SourceAnswer(
            slug, article.Page, document.Name, document.Version, document.Sha256, document.Encoding, document.Text.Length, document.Text.Length <= LongestText ? document.Text : null,
            [.. source.Parts.Select((part, index) => new SourcePartAnswer(index + 1, part.Page, request.Links.Data(FormattableString.Invariant($"{path}?part={index + 1}"))))],
            article.Passages.ConvertAll(passage => new SourcePassageAnswer(passage.Role, passage.Text, Spans(passage.Spans))),
            [.. article.Sections.SelectMany(section => section.Paragraphs).Select(paragraph => new SourceParagraphAnswer(
                paragraph.Number, Spans(paragraph.Spans), paragraph.Emendations.ConvertAll(left => new EmendationAnswer(left.Start, left.End, left.Dropped, left.Offset))))],
            [.. document.Findings.Where(finding => finding.Rule != FindingRule.SetAside)
                .Select(finding => new FindingAnswer(finding.Rule, finding.Rule.Name(), finding.Confidence, finding.ArticleId is null ? null : finding.Paragraph, finding.Detail, Spans(finding.Spans)))],
            request.Links.Page(path));
    }

    private static List<SpanAnswer> Spans(List<SourceSpan> spans) => spans.ConvertAll(span => new SpanAnswer(span.Start, span.End));
}

/// <summary>A range of the document's text.</summary>
public sealed record SpanAnswer(int Start, int End);

/// <summary>A part of an article that stands on several pages.</summary>
/// <param name="Part">Its number, from 1.</param>
/// <param name="Page">As the newspaper names it.</param>
/// <param name="Data">Its source, in this API.</param>
public sealed record SourcePartAnswer(int Part, string? Page, string Data);

/// <summary>A passage that is not a paragraph.</summary>
public sealed record SourcePassageAnswer(PassageRole Role, string Text, IReadOnlyList<SpanAnswer> Spans);

/// <summary>Where a paragraph stands.</summary>
/// <param name="Spans">More than one when it was joined; none for finished articles, which were not rebuilt.</param>
/// <param name="Emendations">Characters of the source that were left out.</param>
public sealed record SourceParagraphAnswer(int Number, IReadOnlyList<SpanAnswer> Spans, IReadOnlyList<EmendationAnswer> Emendations);

/// <summary>Characters that were left out.</summary>
/// <param name="Start">In the document's text.</param>
/// <param name="End">In the document's text.</param>
/// <param name="Dropped">The characters.</param>
/// <param name="Offset">In the text of the paragraph, where they would stand.</param>
public sealed record EmendationAnswer(int Start, int End, string Dropped, int Offset);

/// <summary>Something that was inferred rather than read.</summary>
/// <param name="Name">The rule in words.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Paragraph">The paragraph that it concerns; null when it concerns more.</param>
/// <param name="Detail">The words in question, as printed.</param>
public sealed record FindingAnswer(FindingRule Rule, string Name, double Confidence, int? Paragraph, string Detail, IReadOnlyList<SpanAnswer> Spans);
