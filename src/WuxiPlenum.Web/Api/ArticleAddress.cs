using Microsoft.AspNetCore.Http.HttpResults;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Web.Api;

/// <summary>The article at an address.</summary>
internal static class ArticleAddress
{
    /// <summary>What is told of an article; or else where it has moved to (308), that it is gone (410) or was never there (404).</summary>
    /// <param name="answer">Null when there is nothing to tell.</param>
    public static async Task<Results<ApiAnswer<T>, RedirectHttpResult, ProblemHttpResult>> OfArticleAsync<T>(
        this ApiRequest request, PlenumContext archive, string slug, Func<int, Task<ApiAnswer<T>?>> answer, CancellationToken cancellation)
    {
        if (request.Refusal is { } refusal)
            return refusal;
        var address = await archive.LookUpAsync(slug, cancellation);
        if (address.MovedTo is { } whole)
            return TypedResults.Redirect(request.Moved(slug, whole), permanent: true, preserveMethod: true);
        if (address.ArticleId is { } id && await answer(id) is { } found)
            return found;
        return request.Problem(address.State == AddressState.Gone ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound);
    }

    /// <summary>The address that was asked for, with another article in it.</summary>
    public static string Moved(this ApiRequest request, string slug, string whole)
    {
        var asked = request.Context.Request;
        var path = asked.Path.Value!;
        var at = path.IndexOf("/" + slug, StringComparison.Ordinal) + 1;
        return asked.PathBase.ToUriComponent() + new PathString(path[..at] + whole + path[(at + slug.Length)..]).ToUriComponent() + asked.QueryString.ToUriComponent();
    }
}
