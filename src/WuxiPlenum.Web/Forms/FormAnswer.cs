using System.Globalization;
using Microsoft.Net.Http.Headers;
using WuxiPlenum.Web.Hosting;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Forms;

/// <summary>What the other forms of articles and editions say around their content.</summary>
public static class FormAnswer
{
    /// <summary>Raise it when a form is written differently.</summary>
    private const int Version = 1;

    /// <summary>Names the page and tags the answer, which is Chinese as the articles are.</summary>
    /// <param name="canonical">The complete address of the page.</param>
    /// <param name="content">What the content is made of: an article that is stored never changes, and no other has its id.</param>
    /// <returns>Whether the client has the content already.</returns>
    public static bool IsKnown(HttpContext context, string canonical, PageForm form, ulong content)
    {
        context.Response.Headers.Append(HeaderNames.Link, $"<{canonical}>; rel=\"canonical\"");
        context.Response.Headers.ContentLanguage = SiteLanguage.Chinese.Tag;
        // Weak: it may be sent compressed or not.
        return context.Has(new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{form.Extension}{Version}-{content:x}\""), isWeak: true));
    }

    /// <summary>A file that a browser shows when it can, and else saves.</summary>
    public static IResult Text(HttpContext context, Stream content, PageForm form, string name)
    {
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName($"{name}.{form.Extension}");
        context.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Stream(content, $"{form.MediaType}; charset=utf-8");
    }

    /// <summary>A file that a browser saves.</summary>
    public static IResult File(Stream content, PageForm form, string name) => Results.File(content, form.MediaType, $"{name}.{form.Extension}");

    public static IResult NotModified { get; } = Results.StatusCode(StatusCodes.Status304NotModified);
}
