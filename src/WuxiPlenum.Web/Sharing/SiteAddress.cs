using Microsoft.Extensions.Options;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Sharing;

/// <summary>Complete addresses, for what leaves the site: citations, short links, previews in other programs.</summary>
public sealed class SiteAddress
{
    private readonly string? _authority;

    public SiteAddress(IOptions<SiteOptions> settings)
    {
        if (settings.Value.Address is { Length: > 0 } given)
            _authority = new Uri(given).GetLeftPart(UriPartial.Authority);
    }

    /// <summary>The complete address of a path below the language's prefix, which is written without it: it holds in every language.</summary>
    public string Of(HttpContext context, string path) => Authority(context) + context.SiteRoot() + path;

    /// <summary>The complete address of a path below the language's prefix, in the language of the request.</summary>
    public string Here(HttpContext context, string path) => In(context, SiteLanguage.Current, path);

    /// <summary>The complete address of a path below the language's prefix, in a language.</summary>
    public string In(HttpContext context, SiteLanguage language, string path) => Of(context, language.Prefix + path);

    private string Authority(HttpContext context) => _authority ?? $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}";
}
