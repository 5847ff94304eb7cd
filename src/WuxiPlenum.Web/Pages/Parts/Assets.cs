using Microsoft.AspNetCore.Components;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Pages.Parts;

/// <summary>Addresses of the files of <c>wwwroot</c>, which are the same in all languages.</summary>
public static class Assets
{
    /// <summary>The address of a file, with its fingerprint where it has one: a browser keeps it for good.</summary>
    public static string Asset(this HttpContext context, string name) =>
        $"{context.SiteRoot()}/{context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[name] ?? name}";
}
