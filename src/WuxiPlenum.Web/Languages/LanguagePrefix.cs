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
            var language = SiteLanguage.Chinese;
            context.Features.Set(new SiteRoot(request.PathBase));
            if (request.Path.StartsWithSegments(SiteLanguage.English.Prefix, out var rest))
            {
                language = SiteLanguage.English;
                request.PathBase = request.PathBase.Add(language.Prefix);
                request.Path = rest.HasValue ? rest : "/";
            }

            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
            context.Response.Headers.ContentLanguage = language.Tag;
            return next(context);
        });
        return app;
    }
}
