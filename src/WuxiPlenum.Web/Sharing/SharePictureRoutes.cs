using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using WuxiPlenum.Archive;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Web.Hosting;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Pages.Articles;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Sharing;

/// <summary><c>/articles/{slug}/picture.png</c>: the picture for a link to the article.</summary>
public static class SharePictureRoutes
{
    /// <summary>What its address has after that of the article.</summary>
    public const string Suffix = "/picture.png";

    /// <summary>Raise it when the pictures look different.</summary>
    private const int Version = 1;

    /// <summary>One at a time: a picture takes some megabytes while it is drawn.</summary>
    private static readonly SemaphoreSlim s_turn = new(1);

    private static readonly TimeSpan s_kept = TimeSpan.FromDays(1);

    public static WebApplication MapSharePictures(this WebApplication app)
    {
        app.MapGet("/articles/{slug}" + Suffix, AnswerAsync);
        return app;
    }

    private static async Task<IResult> AnswerAsync(string slug, HttpContext context, PlenumContext archive, SharePicture picture, IStringLocalizer<Wording> wording)
    {
        var (head, missing) = await ArticleAtAddress.FindAsync(archive, slug, context.RequestAborted);
        if (head is null)
            return missing!;
        context.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = s_kept };
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{Version}-{head.Article.Id}-{SiteLanguage.Current.Tag}\""));
        if (context.Has(tag))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        await s_turn.WaitAsync(context.RequestAborted);
        try
        {
            return Results.File(picture.Draw(TextOf(head, wording)), "image/png", entityTag: tag);
        }
        finally
        {
            s_turn.Release();
        }
    }

    private static PictureText TextOf(ArticleHead head, IStringLocalizer<Wording> wording)
    {
        var date = wording.Date(head.Edition.Date);
        string[] source = [head.Edition.Newspaper, head.Edition.DateEvidence == DateEvidence.Inferred ? $"{date} ({wording["Edition.Inferred"]})" : date];
        return new PictureText(
            wording["Site.Name"],
            wording["Site.Seal"],
            wording.Genre(head.Article.Genre),
            head.Headline,
            wording["Article.Untitled"],
            head.Article.Subtitles.Count > 0 ? head.Article.Subtitles[0] : null,
            string.Join("  ", source.Where(part => part.Length > 0)));
    }
}
