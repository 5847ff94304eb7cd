using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace WuxiPlenum.Web.Pages.Parts;

/// <summary>The address that the reader asked for, without the path base; also on an error page, which is shown in its place.</summary>
public static class RequestedAddress
{
    private const int Longest = 1500;

    private static readonly string[] s_otherPages = [PageLinks.Parameter, "month", "date"];

    public static string Of(HttpContext context)
    {
        var answered = context.Features.Get<IStatusCodeReExecuteFeature>();
        var path = answered?.OriginalPath ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path.Value;
        var query = answered?.OriginalQueryString ?? context.Request.QueryString.Value;
        var address = new PathString(path).ToUriComponent() + query;
        return address.Length <= Longest ? address : "/";
    }

    /// <summary>The one address of a page that search engines are to know, below the path base: with those parts of its query alone that make it another page.</summary>
    public static string Canonical(HttpRequest request) => request.Path.ToUriComponent()
        + QueryString.Create(request.Query.Where(part => s_otherPages.Contains(part.Key)).Select(part => new KeyValuePair<string, string?>(part.Key, part.Value.ToString())));

    /// <summary>Where a form may send the reader back to: an address of this site and no other.</summary>
    public static string Local(IUrlHelper url, string? address) =>
        address is { Length: <= Longest * 2 } && url.IsLocalUrl(address) ? address : url.Content("~/");
}
