using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Reading;

/// <summary>
/// A numbered paragraph: <c>&lt;paragraph of="…" /&gt;</c>. Its number is a link to it. A list that runs inside it
/// becomes a list, the wording untouched, each item with an address of its own.
/// </summary>
public sealed class ParagraphTagHelper(IStringLocalizer<Wording> wording) : TagHelper
{
    public required ParagraphText Of { get; set; }

    /// <summary>The address of the article when the paragraph is shown elsewhere; null on the article's own page.</summary>
    public string? Article { get; set; }

    public IReadOnlyList<Mark> Marks { get; set; } = [];

    /// <summary>What else is shown on its words, in their order.</summary>
    public IReadOnlyList<Annotation> Annotations { get; set; } = [];

    /// <summary>The number of its first mark in the article, when its marks are to have addresses.</summary>
    public int? FirstMark { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var id = string.Create(CultureInfo.InvariantCulture, $"p{Of.Number}");
        var html = output.Content;
        if (Of.Items.Count == 0)
        {
            Open(html, "p", id, "");
            html.AppendAnnotated(Of.Text, 0, Of.Text.Length, Marks, FirstMark, Annotations);
            AppendLink(html, id, Of.Number.ToString(CultureInfo.InvariantCulture), wording["Paragraph.Link", Of.Number]);
            html.AppendHtml("</p>");
            return;
        }

        Open(html, "div", id, " class=\"run\"");
        html.AppendHtml("<p>").AppendAnnotated(Of.Text, 0, Of.Items[0].Start, Marks, FirstMark, Annotations);
        AppendLink(html, id, Of.Number.ToString(CultureInfo.InvariantCulture), wording["Paragraph.Link", Of.Number]);
        html.AppendHtml("</p><ol class=\"points\" role=\"list\">");
        for (var i = 0; i < Of.Items.Count; i++)
        {
            // What stands between two items belongs to the first: no word of the text is left out.
            var isLast = i + 1 == Of.Items.Count;
            AppendItem(html, id, Of.Items[i], isLast ? Of.Items[i].End : Of.Items[i + 1].Start);
        }

        html.AppendHtml("</ol>");
        if (Of.Items[^1].End < Of.Text.Length)
            html.AppendHtml("<p class=\"noind\">").AppendAnnotated(Of.Text, Of.Items[^1].End, Of.Text.Length, Marks, FirstMark, Annotations).AppendHtml("</p>");
        html.AppendHtml("</div>");
    }

    private void AppendItem(TagHelperContent html, string paragraph, ListItem item, int end)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{paragraph}-{item.Ordinal}");
        Open(html, "li", id, "");
        var markerEnd = Math.Min(item.Start + item.Marker.Length, end);
        html.AppendHtml("<b>").AppendAnnotated(Of.Text, item.Start, markerEnd, Marks, FirstMark, Annotations).AppendHtml("</b>");
        html.AppendAnnotated(Of.Text, markerEnd, end, Marks, FirstMark, Annotations);
        AppendLink(html, id, $"{Of.Number}.{item.Ordinal}", wording["Paragraph.ItemLink", Of.Number, item.Ordinal]);
        html.AppendHtml("</li>");
    }

    private void Open(TagHelperContent html, string element, string id, string attributes)
    {
        html.AppendHtml("<").AppendHtml(element).AppendHtml(attributes);
        if (Article is null)
            html.AppendHtml(" id=\"").AppendHtml(id).AppendHtml("\"");
        html.AppendHtml(">");
    }

    private void AppendLink(TagHelperContent html, string id, string text, string label)
    {
        html.AppendHtml("<a class=\"pn\" href=\"").Append($"{Article}#{id}").AppendHtml("\"");
        if (SiteLanguage.Current != SiteLanguage.Chinese)
            html.AppendHtml(" lang=\"").Append(SiteLanguage.Current.Tag).AppendHtml("\"");
        html.AppendHtml(" aria-label=\"").Append(label).AppendHtml("\">").Append(text).AppendHtml("</a>");
    }
}
