using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using WuxiPlenum.Archive.Exports;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Web.Feeds;

/// <summary>The text of an article in the few elements that every reader of feeds shows.</summary>
public static class FeedHtml
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(Article article)
    {
        var html = new HtmlContentBuilder();
        void Append(string element, string? text)
        {
            if (text is not null)
                html.AppendHtml($"<{element}>").Append(ExportedText.Clean(text)).AppendHtml($"</{element}>\n");
        }

        Append("p", article.Kicker);
        foreach (var subtitle in article.Subtitles)
            Append("p", subtitle);
        Append("p", article.Byline);
        foreach (var section in article.Sections)
        {
            Append("h2", section.Heading);
            foreach (var paragraph in section.Paragraphs)
                Append("p", paragraph.Text);
        }

        using var written = new StringWriter();
        html.WriteTo(written, s_encoder);
        return written.ToString();
    }
}
