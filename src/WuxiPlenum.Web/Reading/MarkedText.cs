using System.Globalization;
using Microsoft.AspNetCore.Html;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Web.Reading;

/// <summary>Text in which the hits of a search are marked.</summary>
public static class MarkedText
{
    /// <summary>Appends the range of the text, encoded, each mark that reaches into it in a mark element.</summary>
    /// <param name="first">The number of the first mark; each then has an address, #h1, #h2, …; null for none.</param>
    public static IHtmlContentBuilder AppendMarked(this IHtmlContentBuilder html, string text, int start, int end, IReadOnlyList<Mark> marks, int? first = null)
    {
        var position = start;
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            var (from, to) = (Math.Max(mark.Start, position), Math.Min(mark.End, end));
            if (from >= to)
                continue;
            var id = first is { } number && mark.Start >= start ? string.Create(CultureInfo.InvariantCulture, $" id=\"h{number + i}\"") : "";
            html.Append(text[position..from]).AppendHtml("<mark").AppendHtml(id).AppendHtml(">").Append(text[from..to]).AppendHtml("</mark>");
            position = to;
        }

        return html.Append(text[position..end]);
    }
}
