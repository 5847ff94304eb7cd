using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Web.Pages.Articles;

/// <summary>The article at an address, for what is no page but belongs to one: its citation, its picture.</summary>
public static class ArticleAtAddress
{
    /// <returns>Its head; or else the answer that it is gone (410), or was never there (404).</returns>
    public static async Task<(ArticleHead? Head, IResult? Missing)> FindAsync(PlenumContext archive, string slug, CancellationToken cancellation) =>
        await archive.LookUpAsync(slug, cancellation) switch
        {
            { State: AddressState.Found, ArticleId: { } id } => (await archive.Articles.HeadAsync(id, cancellation), null),
            { State: AddressState.Gone } => (null, Results.StatusCode(StatusCodes.Status410Gone)),
            _ => (null, Results.NotFound()),
        };
}
