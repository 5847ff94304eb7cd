using WuxiPlenum.Web.Api.Hosting;
using WuxiPlenum.Web.Preferences;
using HeaderNames = Microsoft.Net.Http.Headers.HeaderNames;

namespace WuxiPlenum.Web.Languages;

/// <summary>
/// Who comes from elsewhere and whose browser would rather have English than Chinese is led to the English interface. Who
/// then switches to the other language is not led again: a cookie remembers the switch.
/// </summary>
public static class LanguageChoice
{
    private const string CookieName = "language";

    public static WebApplication UseLanguageChoice(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (!IsVisit(context.Request))
                return next(context);
            var remembered = context.Request.Cookies[CookieName];
            if (CameFrom(context.Request) is { } before)
            {
                if (before != SiteLanguage.Current)
                    Remember(context);
            }
            else if (SiteLanguage.Current == SiteLanguage.Chinese && (remembered is null ? WouldRatherHaveEnglish(context.Request) : remembered == SiteLanguage.English.Tag))
            {
                var request = context.Request;
                context.Response.Headers.Vary = $"{HeaderNames.AcceptLanguage}, {HeaderNames.Cookie}";
                context.Response.Headers.CacheControl = "no-store";
                context.Response.Redirect(context.SiteRoot() + SiteLanguage.English.Prefix + request.Path.ToUriComponent() + request.QueryString);
                return Task.CompletedTask;
            }

            return next(context);
        });
        return app;
    }

    // A browser that opens a page, not one that fetches a picture or a program that asks the API.
    private static bool IsVisit(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
        && !ApiHosting.IsApi(request.Path)
        && !Path.HasExtension(request.Path);

    /// <summary>The language of the page of this site on which a link was followed; null when the reader comes from elsewhere.</summary>
    private static SiteLanguage? CameFrom(HttpRequest request)
    {
        if (!Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page) || !string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase))
            return null;
        var path = new PathString(Uri.UnescapeDataString(page.AbsolutePath));
        return path.StartsWithSegments(request.HttpContext.SiteRoot(), out var below) && below.StartsWithSegments(SiteLanguage.English.Prefix) ? SiteLanguage.English : SiteLanguage.Chinese;
    }

    private static bool WouldRatherHaveEnglish(HttpRequest request)
    {
        var asked = request.GetTypedHeaders().AcceptLanguage;
        double Quality(string language) => asked
            .Where(range => range.Value.Equals(language, StringComparison.OrdinalIgnoreCase) || range.Value.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase))
            .Select(range => range.Quality ?? 1).DefaultIfEmpty(0).Max();
        return Quality("en") > Quality("zh");
    }

    private static void Remember(HttpContext context) =>
        context.Remember(CookieName, SiteLanguage.Current.Tag);
}
