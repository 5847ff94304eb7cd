using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using WuxiPlenum.Newsprint.Editions;
using WuxiPlenum.Newsprint.Layout;

namespace WuxiPlenum.Formats.Html;

/// <summary>
/// Reads an HTML page: an e-paper's article page, or a page with several articles. Navigation, advertising, scripts and comments
/// are left out and counted; the rest of the text is kept, as articles or as furniture.
/// </summary>
internal static class HtmlFormat
{
    // Browsers nest no deeper either.
    private const int DeepestNesting = 512;

    /// <summary>Whether a text begins as an HTML page does.</summary>
    public static bool Begins(string text) =>
        text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) ||
        ((text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<!--", StringComparison.Ordinal)) && text.Contains("<html", StringComparison.OrdinalIgnoreCase));

    public static FormatReading Read(byte[] bytes, FormatLimits limits)
    {
        if (bytes.Length > limits.HtmlBytes)
            return FormatReading.Fail(SourceFormat.Html, FormatFailureKind.TooLarge, limits.HtmlBytes.ToString(CultureInfo.InvariantCulture), bytes.Length);
        var (decoding, misdeclared) = HtmlDecoder.Decode(bytes);
        if (decoding.Source is not { } source) return FormatReading.Fail(SourceFormat.Html, PageFormat.KindOf(decoding.Failure), place: decoding.Offset);
        if (Parse(source.Text, limits.HtmlElements) is not { } document)
            return FormatReading.Fail(SourceFormat.Html, FormatFailureKind.TooManyElements, limits.HtmlElements.ToString(CultureInfo.InvariantCulture));
        using (document)
        {
            var (pieces, leftOut) = HtmlWalk.Of((INode?)document.Body ?? document);
            var articles = HtmlArticles.Find(pieces);
            if (articles.Count == 0)
                return FormatReading.Fail(SourceFormat.Html, pieces.Count == 0 && leftOut == 0 ? FormatFailureKind.Empty : FormatFailureKind.NoArticle);
            var (text, layout) = Write(pieces, articles).Build(source.EncodingName, source.HasByteOrderMark);
            var hints = PageFacts.Of(layout.Regions.Where(region => region.Role == LayoutRole.Furniture).Select(region => text.Slice(region.Lines)));
            return FormatReading.Of(SourceFormat.Html, new SourcePage(text, layout, hints), Notes(leftOut, misdeclared));
        }
    }

    /// <summary>The text of a fragment of HTML, block by block.</summary>
    public static IEnumerable<string> Fragment(string html)
    {
        using var document = Parse(html, FormatLimits.Default.HtmlElements);
        return document?.Body is { } body ? HtmlWalk.Of(body).Pieces.Select(piece => piece.Text).ToList() : [html];
    }

    // Null when the markup creates or nests more elements than the limits.
    private static IHtmlDocument? Parse(string html, int mostElements)
    {
        var guard = new HtmlGuard(mostElements);
        var options = new HtmlParserOptions { MaximumDepth = DeepestNesting, SkipComments = true, OnCreated = (_, _) => guard.Created(), OnToken = (token, _) => guard.Read(token) };
        try
        {
            return new HtmlParser(options).ParseDocument(html);
        }
        catch (TooCostlyException)
        {
            return null;
        }
    }

    private static PageText Write(IReadOnlyList<HtmlPiece> pieces, IReadOnlyList<HtmlArticle> articles)
    {
        var page = new PageText();
        var next = 0;
        for (var article = 0; article < articles.Count; article++)
        {
            int[] places = [.. articles[article].Head, .. articles[article].Body];
            var own = places.ToHashSet();
            var first = places.Min();
            for (; next < first; next++) page.Add(LayoutRole.Furniture, null, pieces[next].Text);
            var roles = HtmlRoles.Of([.. places.Select(place => pieces[place])]);
            for (var i = 0; i < places.Length; i++)
                page.Add(new LayoutRegion(roles[i].Role, [], roles[i].Role == LayoutRole.Furniture ? null : article) { Furniture = roles[i].Furniture }, [pieces[places[i]].Text]);
            for (; next <= places[^1]; next++)
            {
                if (!own.Contains(next)) page.Add(LayoutRole.Furniture, null, pieces[next].Text);
            }
        }

        for (; next < pieces.Count; next++) page.Add(LayoutRole.Furniture, null, pieces[next].Text);
        return page;
    }

    private static IEnumerable<FormatNote> Notes(int leftOut, string? misdeclared)
    {
        if (leftOut > 0) yield return new FormatNote(FormatNoteKind.LeftOut, "", leftOut);
        if (misdeclared is not null) yield return new FormatNote(FormatNoteKind.OtherEncoding, misdeclared, 0);
    }
}
