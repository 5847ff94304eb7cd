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
            var request = context.Request;
            switch (Decide(request, SiteLanguage.Current, context.SiteRoot(), request.Path))
            {
                case LanguageStep.Remember:
                    context.Remember(CookieName, SiteLanguage.Current.Tag);
                    break;
                case LanguageStep.LeadToEnglish:
                    context.Response.Headers.Vary = $"{HeaderNames.AcceptLanguage}, {HeaderNames.Cookie}";
                    context.Response.Headers.CacheControl = "no-store";
                    context.Response.Redirect(context.SiteRoot() + SiteLanguage.English.Prefix + request.Path.ToUriComponent() + request.QueryString);
                    return Task.CompletedTask;
            }

            return next(context);
        });
        return app;
    }

    /// <summary>What is to be done about the language of a request.</summary>
    /// <param name="shown">The language that the address names.</param>
    /// <param name="root">The path base without the language.</param>
    /// <param name="path">Below the language.</param>
    internal static LanguageStep Decide(HttpRequest request, SiteLanguage shown, PathString root, PathString path)
    {
        if (!IsVisit(request, path))
            return LanguageStep.Stay;
        if (CameFrom(request, root) is { } before)
            return before != shown ? LanguageStep.Remember : LanguageStep.Stay;
        if (shown == SiteLanguage.English)
            return LanguageStep.Stay;
        var wantsEnglish = request.Remembered(CookieName) is { } remembered ? remembered == SiteLanguage.English.Tag : WouldRatherHaveEnglish(request);
        return wantsEnglish ? LanguageStep.LeadToEnglish : LanguageStep.Stay;
    }

    // A browser that opens a page, not one that fetches a picture or a program that asks the API.
    private static bool IsVisit(HttpRequest request, PathString path) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
        && !ApiHosting.IsApi(path)
        && !Path.HasExtension(path);

    /// <summary>The language of the page of this site on which a link was followed; null when the reader comes from elsewhere.</summary>
    private static SiteLanguage? CameFrom(HttpRequest request, PathString root)
    {
        if (request.Headers.Referer.Count == 0 || !Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page) || !string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase))
            return null;
        var path = new PathString(Uri.UnescapeDataString(page.AbsolutePath));
        return path.StartsWithSegments(root, out var below) ? SiteLanguage.Of(below, out _) : SiteLanguage.Chinese;
    }

    private static bool WouldRatherHaveEnglish(HttpRequest request)
    {
        if (!request.Headers.AcceptLanguage.ToString().Contains("en", StringComparison.OrdinalIgnoreCase))
            return false;
        var asked = request.GetTypedHeaders().AcceptLanguage;
        double Quality(string language) => asked
            .Where(range => range.Value.Equals(language, StringComparison.OrdinalIgnoreCase) || range.Value.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase))
            .Select(range => range.Quality ?? 1).DefaultIfEmpty(0).Max();
        return Quality("en") > Quality("zh");
    }
}

/// <summary>What is to be done about the language of a request.</summary>
internal enum LanguageStep
{
    /// <summary>Nothing.</summary>
    Stay,

    /// <summary>The reader has switched to the language shown, which is to be remembered.</summary>
    Remember,

    /// <summary>The reader is to be led to the same page in English.</summary>
    LeadToEnglish,
}
