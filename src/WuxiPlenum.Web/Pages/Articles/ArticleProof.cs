using System.Globalization;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Newsprint.Findings;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Reading.Proof;
using Article = WuxiPlenum.Archive.Articles.Article;
using Finding = WuxiPlenum.Archive.Editions.Finding;

namespace WuxiPlenum.Web.Pages.Articles;

/// <summary>An article and its source, set against each other: what stands where, and what was inferred.</summary>
public sealed class ArticleProof
{
    private readonly IStringLocalizer<Wording> _wording;
    private readonly SourceLines _lines;
    private readonly IReadOnlyList<SourcePart> _parts;

    /// <param name="others">The other articles of the document.</param>
    /// <param name="from">A place in the source from which to show it; null for the article's own.</param>
    /// <param name="part">Which part of an article that stands on several pages it is; null when that is not said.</param>
    public ArticleProof(Article article, SourceDocument document, IReadOnlyList<OtherArticle> others, int? from, int? part, IStringLocalizer<Wording> wording)
    {
        PartQuery = part is null ? "" : string.Create(CultureInfo.InvariantCulture, $"part={part}&");
        _wording = wording;
        _lines = new SourceLines(Source = document.Text);
        Findings = [.. document.Findings.Where(finding => finding.Rule != FindingRule.SetAside)];
        Unplaced = document.Unplaced;
        var joins = Findings.Where(finding => finding.Rule == FindingRule.JoinedAcrossFrames).Select(finding => finding.Spans[^1].Start).ToHashSet();
        TracedText Trace(string id, string label, string text, IEnumerable<SourceSpan> spans) => TracedText.Of(id, label, text, spans, Source, joins);
        var front = article.Passages.ToDictionary(passage => passage, passage => Trace($"m{passage.Ordinal}", wording[$"Role.{passage.Role}"], passage.Text, passage.Spans));
        Front = [.. front.Select(passage => (passage.Key.Role, passage.Value))];
        Sections = [.. article.Sections.Select(section => new TracedSection(
            section.Heading is null ? null : Trace($"h{section.Ordinal}", wording["Role.Heading"], section.Heading, section.HeadingSpans),
            [.. section.Paragraphs.Select(paragraph => Trace(ParagraphId(paragraph.Number), wording["Paragraph.Number", paragraph.Number], paragraph.Text, paragraph.Spans))]))];
        var own = Texts.SelectMany(text => text.Pieces.Select(piece => new SourcePart(piece.Start, piece.End, SourceUse.Here, "#" + text.Id, text.Label, text.Label)));
        Window = from is { } place ? SourceWindow.From(Source, place)
            : SourceWindow.Around(Source, own.Select(part => part.Start).DefaultIfEmpty(0).Min());
        _parts = SourcePart.InOrder([.. own, .. Dropped(article), .. others.SelectMany(Elsewhere), .. document.Unplaced.SelectMany(SetAside)], Source);
    }

    /// <summary>What keeps a link on this page at the part that is shown.</summary>
    public string PartQuery { get; }

    public string Source { get; }
    public SourceWindow Window { get; }
    public IReadOnlyList<(PassageRole Role, TracedText Text)> Front { get; }
    public IReadOnlyList<TracedSection> Sections { get; }

    /// <summary>What was inferred in the article, and on its page as a whole.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public IReadOnlyList<UnplacedPassage> Unplaced { get; }

    /// <summary>The parts of the source that are shown.</summary>
    public IReadOnlyList<SourcePart> Parts => [.. _parts.Where(part => Window.Shows(part.Start, part.End))];

    public IEnumerable<TracedText> Texts =>
        Front.Select(passage => passage.Text).Concat(Sections.SelectMany(section => section.Heading is null ? section.Paragraphs : section.Paragraphs.Prepend(section.Heading)));

    /// <summary>Whether a passage belongs beside the part of the source that is shown.</summary>
    public bool IsShown(TracedText text) => Window.IsWhole || text.Pieces.Any(piece => Window.Shows(piece.Start, piece.End));

    /// <summary>The numbers, from 1, of the findings that concern a paragraph.</summary>
    public IEnumerable<int> NotesOn(TracedText text) => Enumerable.Range(1, Findings.Count)
        .Where(number => Findings[number - 1] is { ArticleId: not null, Paragraph: { } paragraph } && text.Id == ParagraphId(paragraph));

    /// <summary>Links to the places of ranges of the source; ranges in one part of it have one place.</summary>
    public IEnumerable<SourcePlace> Places(IEnumerable<int> starts) => starts.Select(PlaceOf).DistinctBy(place => place.Address);

    private static string ParagraphId(int number) => string.Create(CultureInfo.InvariantCulture, $"p{number}");

    private SourcePlace PlaceOf(int offset)
    {
        var part = _parts.LastOrDefault(part => part.Start <= offset && offset < part.End);
        var anchor = "#" + SourceTextTagHelper.Id(part?.Start ?? offset);
        var isShown = part is null || Window.Shows(part.Start, part.End);
        return new SourcePlace(isShown ? anchor : $"?{PartQuery}from={part!.Start}{anchor}", _wording["Proof.Line", _lines[offset]]);
    }

    private IEnumerable<SourcePart> Dropped(Article article) => article.Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph =>
        paragraph.Emendations.Select(left => new SourcePart(
            left.Start, left.End, SourceUse.Dropped, "#" + ParagraphId(paragraph.Number), _wording["Proof.Dropped"], _wording["Proof.DroppedFrom", _wording["Paragraph.Number", paragraph.Number].Value])));

    private IEnumerable<SourcePart> Elsewhere(OtherArticle other)
    {
        var title = other.Headline.OnOneLine(_wording["Article.Untitled"]);
        return other.Spans.Select(span => new SourcePart(
            span.Start, span.End, SourceUse.Elsewhere, $"../{Uri.EscapeDataString(other.Slug)}/source", title, _wording["Proof.OfAnother", title]));
    }

    private IEnumerable<SourcePart> SetAside(UnplacedPassage passage) => passage.Spans.Select(span => new SourcePart(
        span.Start, span.End, SourceUse.SetAside, $"#u{passage.Ordinal}", passage.Kind.Name(), passage.Kind.Name()));
}

/// <param name="Heading">Null for the paragraphs before the first heading.</param>
public sealed record TracedSection(TracedText? Heading, IReadOnlyList<TracedText> Paragraphs);

/// <summary>A place in the source: where it is linked and what the link says.</summary>
public sealed record SourcePlace(string Address, string Line);
