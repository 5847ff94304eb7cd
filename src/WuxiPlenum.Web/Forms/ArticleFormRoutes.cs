using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Archive.Exports.Epub;
using WuxiPlenum.Web.Pages.Articles;
using WuxiPlenum.Web.Sharing;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Web.Forms;

/// <summary><c>/articles/{slug}.md</c>, <c>.txt</c>, <c>.xml</c>, <c>.epub</c>: an article in other forms.</summary>
public static class ArticleFormRoutes
{
    public static WebApplication MapArticleForms(this WebApplication app)
    {
        Map(app, PageForm.Markdown, ArticleForm.Markdown.Write);
        Map(app, PageForm.Text, ArticleForm.PlainText.Write);
        Map(app, PageForm.Tei, ArticleForm.Tei.Write);
        Map(app, PageForm.Epub, EpubBook.WriteArticle);
        return app;
    }

    private static void Map(WebApplication app, PageForm form, Action<Article, Stream, string?> write) =>
        app.MapGet($"/articles/{{slug}}.{form.Extension}", (string slug, HttpContext context, PlenumContext archive, SiteAddress site) => AnswerAsync(form, write, slug, context, archive, site));

    private static async Task<IResult> AnswerAsync(PageForm form, Action<Article, Stream, string?> write, string slug, HttpContext context, PlenumContext archive, SiteAddress site)
    {
        var (id, missing) = await ArticleAtAddress.FindIdAsync(archive, slug, context.RequestAborted);
        if (id is not { } found)
            return missing!;
        var canonical = site.Of(context, $"/articles/{Uri.EscapeDataString(slug)}");
        if (FormAnswer.IsKnown(context, canonical, form, (ulong)found))
            return FormAnswer.NotModified;
        var article = await archive.Articles.WithText().SingleAsync(article => article.Id == found, context.RequestAborted);
        var content = new MemoryStream();
        write(article, content, canonical);
        content.Position = 0;
        return form == PageForm.Epub ? FormAnswer.File(content, form, slug) : FormAnswer.Text(context, content, form, slug);
    }
}
