using Microsoft.AspNetCore.Html;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Web.Reading;

/// <summary>Text in which the hits of a search are marked.</summary>
public static class MarkedText
{
    /// <summary>Appends the range of the text, encoded, each mark that reaches into it in a mark element.</summary>
    public static IHtmlContentBuilder AppendMarked(this IHtmlContentBuilder html, string text, int start, int end, IReadOnlyList<Mark> marks)
    {
        var position = start;
        foreach (var mark in marks)
        {
            var (from, to) = (Math.Max(mark.Start, position), Math.Min(mark.End, end));
            if (from >= to)
                continue;
            html.Append(text[position..from]).AppendHtml("<mark>").Append(text[from..to]).AppendHtml("</mark>");
            position = to;
        }

        return html.Append(text[position..end]);
    }
}
