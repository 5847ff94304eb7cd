using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Sharing;

/// <summary>Complete addresses, for what leaves the site: citations, short links, previews in other programs.</summary>
public sealed class SiteAddress
{
    public const string Setting = "Site:Address";

    private readonly string? _authority;

    /// <exception cref="InvalidOperationException">The setting is no address of a site.</exception>
    public SiteAddress(IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } given)
            return;
        if (!Uri.TryCreate(given, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            throw new InvalidOperationException($"{Setting} must be an address such as https://news.example, not \"{given}\".");
        _authority = address.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>Whether complete addresses begin with what each request names.</summary>
    public bool IsOfRequest => _authority is null;

    /// <summary>The complete address of a path below the language's prefix, which is written without it: it holds in every language.</summary>
    public string Of(HttpContext context, string path) => Authority(context) + context.SiteRoot() + path;

    /// <summary>The complete address of a path below the language's prefix, in the language of the request.</summary>
    public string Here(HttpContext context, string path) => In(context, SiteLanguage.Current, path);

    /// <summary>The complete address of a path below the language's prefix, in a language.</summary>
    public string In(HttpContext context, SiteLanguage language, string path) => Of(context, language.Prefix + path);

    private string Authority(HttpContext context) => _authority ?? $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}";
}
