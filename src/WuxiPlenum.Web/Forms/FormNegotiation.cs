using Microsoft.Net.Http.Headers;

namespace WuxiPlenum.Web.Forms;

/// <summary>
/// A program that asks for another form by <c>Accept</c> (RFC 9110, 12.5.1) gets it at the address of the page. HTML is the form for all
/// who do not name another one, or name it with no greater weight.
/// </summary>
public static class FormNegotiation
{
    private const string Html = "text/html";

    public static WebApplication UseFormNegotiation(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            var request = context.Request;
            if ((HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && PageForms.Of(request.Path) is { Count: > 0 } forms)
            {
                context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
                if (PageForms.MayBeWanted(request.Headers.Accept.ToString()) && Wanted(request.GetTypedHeaders().Accept, forms) is { } form)
                    request.Path = PageForms.PathOf(request.Path, form);
            }

            return next(context);
        });
        return app;
    }

    private static PageForm? Wanted(IList<MediaTypeHeaderValue> accepted, IReadOnlyList<PageForm> forms)
    {
        double Weight(string mediaType) => accepted.Where(range => range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)).Select(range => range.Quality ?? 1).FirstOrDefault();
        var best = forms.MaxBy(form => Weight(form.MediaType))!;
        return Weight(best.MediaType) is > 0 and var weight && weight > Weight(Html) ? best : null;
    }
}
