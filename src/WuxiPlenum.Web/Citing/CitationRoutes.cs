using System.Text;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Pages.Articles;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Citing;

/// <summary><c>/articles/{slug}/cite.bib</c>, <c>cite.ris</c> and <c>cite.json</c>: an article's citation as a file.</summary>
public static class CitationRoutes
{
    public static WebApplication MapCitations(this WebApplication app)
    {
        foreach (var format in CitationFormat.All)
            app.MapGet($"/articles/{{slug}}/cite.{format.Extension}", (string slug, HttpContext context, PlenumContext archive, SiteAddress site, IStringLocalizer<Wording> wording) =>
                AnswerAsync(format, slug, context, archive, site, wording));
        return app;
    }

    private static async Task<IResult> AnswerAsync(CitationFormat format, string slug, HttpContext context, PlenumContext archive, SiteAddress site, IStringLocalizer<Wording> wording)
    {
        var (head, missing) = await ArticleAtAddress.FindAsync(archive, slug, context.RequestAborted);
        if (head is null)
            return missing!;
        var code = ShortLink.Code(slug);
        var cited = CitedArticle.Of(head, wording["Article.Untitled"], site.Of(context, $"/s/{code}"), ShortLink.Key(code));
        return Results.File(Encoding.UTF8.GetBytes(format.Write(cited)), format.MediaType, $"{code}.{format.Extension}");
    }
}
