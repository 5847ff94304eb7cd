using System.Resources;
using System.Text;
using System.Text.Encodings.Web;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Hosting.Overload;

/// <summary>What a reader sees who is to come again in a moment: one page in both languages, written once, so that it takes no work.</summary>
internal static class OverloadPage
{
    /// <summary>Where the site begins, which is known when it is asked for.</summary>
    private const string Root = "{root}";

    private static readonly string s_page = $"""
        <!doctype html>
        <html lang="{SiteLanguage.Chinese.Tag}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>{Say("Overload.Title", SiteLanguage.Chinese)}</title>
        <link rel="stylesheet" href="{Root}/style.css"></head>
        <body><main class="wrap"><div class="shead help">
        <h1>{Say("Overload.Title", SiteLanguage.Chinese)}</h1>
        <p>{Say("Overload.Text", SiteLanguage.Chinese)}</p>
        <div lang="{SiteLanguage.English.Tag}"><h2>{Say("Overload.Title", SiteLanguage.English)}</h2>
        <p>{Say("Overload.Text", SiteLanguage.English)}</p></div>
        </div></main></body>
        </html>

        """;

    public static async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        var page = Encoding.UTF8.GetBytes(s_page.Replace(Root, (context.Features.Get<SiteRoot>()?.Base ?? context.Request.PathBase).ToUriComponent(), StringComparison.Ordinal));
        (response.ContentType, response.ContentLength) = ("text/html; charset=utf-8", page.Length);
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.BodyWriter.WriteAsync(page);
    }

    private static string Say(string key, SiteLanguage language) =>
        HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(new ResourceManager(typeof(Wording)).GetString(key, language.Culture)!);
}
