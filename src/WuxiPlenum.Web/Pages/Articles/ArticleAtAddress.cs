using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Web.Pages.Articles;

/// <summary>The article at an address, for what is no page but belongs to one: its citation, its picture, its other forms.</summary>
public static class ArticleAtAddress
{
    /// <returns>Its head; or else the answer that <see cref="FindIdAsync"/> gives.</returns>
    public static async Task<(ArticleHead? Head, IResult? Missing)> FindAsync(PlenumContext archive, string slug, CancellationToken cancellation)
    {
        var (id, missing) = await FindIdAsync(archive, slug, cancellation);
        return id is { } found ? (await archive.Articles.HeadAsync(found, cancellation), null) : (null, missing);
    }

    /// <returns>Its id; or else the answer that it is part of another (302), gone (410), or was never there (404).</returns>
    public static async Task<(int? Id, IResult? Missing)> FindIdAsync(PlenumContext archive, string slug, CancellationToken cancellation) =>
        await archive.LookUpAsync(slug, cancellation) switch
        {
            { State: AddressState.Found, ArticleId: { } id } => (id, null),
            { MovedTo: { } whole } => (null, new Moved(slug, whole)),
            { State: AddressState.Gone } => (null, Results.StatusCode(StatusCodes.Status410Gone)),
            _ => (null, Results.NotFound()),
        };

    /// <summary>Leads from what belongs to an article to the same of the article that has taken it in.</summary>
    private sealed class Moved(string from, string to) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var request = httpContext.Request;
            var rest = request.Path.Value![("/articles/".Length + from.Length)..];
            return Results.Redirect($"{request.PathBase.ToUriComponent()}/articles/{Uri.EscapeDataString(to)}{rest}{request.QueryString}").ExecuteAsync(httpContext);
        }
    }
}
