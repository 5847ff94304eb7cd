using System.Globalization;
using Microsoft.AspNetCore.Html;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Web.Reading;

/// <summary>What is shown on words of a paragraph besides the hits of a search. No two of a paragraph overlap.</summary>
public abstract record Annotation(int Start, int End)
{
    /// <summary>Writes the beginning of the element around the words.</summary>
    /// <param name="isFirst">Whether the words begin here: where a list parts them, they are continued.</param>
    public abstract void Open(IHtmlContentBuilder html, bool isFirst);

    public abstract void Close(IHtmlContentBuilder html);
}

/// <summary>A term that is explained: a link to its note, which shows itself on hover and focus.</summary>
/// <param name="Number">That of the note.</param>
public sealed record GlossAnnotation(int Start, int End, int Number, string Text) : Annotation(Start, End)
{
    public override void Open(IHtmlContentBuilder html, bool isFirst)
    {
        var number = Number.ToString(CultureInfo.InvariantCulture);
        html.AppendHtml("<a class=\"gl\" href=\"#g").AppendHtml(number).AppendHtml("\" aria-describedby=\"g").AppendHtml(number);
        if (isFirst)
            html.AppendHtml("\" id=\"gl").AppendHtml(number);
        html.AppendHtml("\" data-tip=\"").Append(Text).AppendHtml("\">");
    }

    public override void Close(IHtmlContentBuilder html) => html.AppendHtml("</a>");
}

/// <summary>The words that decide what a sentence is; they are marked while the note beside the paragraph is unfolded.</summary>
public sealed record DecidingAnnotation(int Start, int End) : Annotation(Start, End)
{
    public override void Open(IHtmlContentBuilder html, bool isFirst) => html.AppendHtml("<span class=\"dw\">");

    public override void Close(IHtmlContentBuilder html) => html.AppendHtml("</span>");
}

/// <summary>Writes text with both.</summary>
public static class AnnotatedText
{
    /// <summary>Appends the range of the text, each annotation around its words, the hits in it marked.</summary>
    public static IHtmlContentBuilder AppendAnnotated(
        this IHtmlContentBuilder html, string text, int start, int end, IReadOnlyList<Mark> marks, int? first, IReadOnlyList<Annotation> annotations)
    {
        var position = start;
        foreach (var annotation in annotations)
        {
            var (from, to) = (Math.Max(annotation.Start, position), Math.Min(annotation.End, end));
            if (from >= to)
                continue;
            html.AppendMarked(text, position, from, marks, first);
            annotation.Open(html, annotation.Start >= start);
            html.AppendMarked(text, from, to, marks, first);
            annotation.Close(html);
            position = to;
        }

        return html.AppendMarked(text, position, end, marks, first);
    }
}
