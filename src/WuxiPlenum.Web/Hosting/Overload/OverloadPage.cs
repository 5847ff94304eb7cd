using System.Resources;
using System.Text;
using System.Text.Encodings.Web;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Hosting.Overload;

/// <summary>What a reader sees who is to come again in a moment: one page in both languages, written once, so that it takes no work.</summary>
internal static class OverloadPage
{
    private static readonly byte[] s_page = Encoding.UTF8.GetBytes($"""
        <!doctype html>
        <html lang="{SiteLanguage.Chinese.Tag}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>{Say("Overload.Title", SiteLanguage.Chinese)}</title></head>
        <body><main>
        <h1>{Say("Overload.Title", SiteLanguage.Chinese)}</h1>
        <p>{Say("Overload.Text", SiteLanguage.Chinese)}</p>
        <div lang="{SiteLanguage.English.Tag}"><h2>{Say("Overload.Title", SiteLanguage.English)}</h2>
        <p>{Say("Overload.Text", SiteLanguage.English)}</p></div>
        </main></body>
        </html>

        """);

    public static async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        (response.ContentType, response.ContentLength) = ("text/html; charset=utf-8", s_page.Length);
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.BodyWriter.WriteAsync(s_page);
    }

    private static string Say(string key, SiteLanguage language) =>
        HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(new ResourceManager(typeof(Wording)).GetString(key, language.Culture)!);
}
