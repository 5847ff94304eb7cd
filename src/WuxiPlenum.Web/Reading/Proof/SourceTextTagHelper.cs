using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Reading.Proof;

/// <summary>
/// A stretch of a source's text, each part marked with what became of it: <c>&lt;source-text of="…" parts="…" window="…" /&gt;</c>.
/// Its text content is the source's, character for character: the links before the parts have no text, the style sheet shows theirs.
/// </summary>
public sealed class SourceTextTagHelper : TagHelper
{
    public required string Of { get; set; }

    /// <summary>In source order.</summary>
    public required IReadOnlyList<SourcePart> Parts { get; set; }

    public required SourceWindow Window { get; set; }

    /// <summary>The address of the place that a part of the source stands at.</summary>
    public static string Id(int start) => string.Create(CultureInfo.InvariantCulture, $"o{start}");

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var html = output.Content;
        var position = Window.Start;
        foreach (var part in Parts)
        {
            var (start, end) = (Math.Max(part.Start, position), Math.Min(part.End, Window.End));
            if (start >= end)
                continue;
            AppendExactly(html, Of.AsSpan(position, start - position));
            AppendLink(html, part);
            var element = part.Use switch { SourceUse.Here => "mark", SourceUse.Dropped => "s", _ => "span" };
            html.AppendHtml("<").AppendHtml(element).AppendHtml(" id=\"").AppendHtml(Id(part.Start)).AppendHtml("\"");
            html.AppendHtml(" class=\"").AppendHtml(part.Use.ToString().ToLowerInvariant()).AppendHtml("\">");
            AppendExactly(html, Of.AsSpan(start, end - start));
            html.AppendHtml("</").AppendHtml(element).AppendHtml(">");
            position = end;
        }

        AppendExactly(html, Of.AsSpan(position, Window.End - position));
    }

    private static void AppendLink(IHtmlContentBuilder html, SourcePart part)
    {
        html.AppendHtml("<a class=\"at\" href=\"").Append(part.Target).AppendHtml("\" data-mark=\"").Append(part.Mark);
        html.AppendHtml("\" aria-label=\"").Append(part.Label).AppendHtml("\"");
        if (SiteLanguage.Current != SiteLanguage.Chinese)
            html.AppendHtml(" lang=\"").Append(SiteLanguage.Current.Tag).AppendHtml("\"");
        html.AppendHtml("></a>");
    }

    // A browser takes a reference to a control character from U+0080 to U+009F for one of Windows-1252; as itself it stays what it is.
    private static void AppendExactly(IHtmlContentBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\u0080', '\u009f') is >= 0 and var at)
        {
            html.Append(text[..at].ToString()).AppendHtml(text[at].ToString());
            text = text[(at + 1)..];
        }

        html.Append(text.ToString());
    }
}
