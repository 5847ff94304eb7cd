using System.Globalization;

namespace WuxiPlenum.Web.Languages;

/// <summary>
/// <c>/en/…</c> is the same site with an English interface. The prefix becomes part of the path base, so that
/// every link that a page makes keeps it.
/// </summary>
public static class LanguagePrefix
{
    public static WebApplication UseLanguagePrefix(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            var request = context.Request;
            context.Features.Set(new SiteRoot(request.PathBase));
            var language = SiteLanguage.Of(request.Path, out var path);
            (request.PathBase, request.Path) = (request.PathBase.Add(language.Prefix), path);
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
            context.Response.Headers.ContentLanguage = language.Tag;
            return next(context);
        });
        return app;
    }
}
