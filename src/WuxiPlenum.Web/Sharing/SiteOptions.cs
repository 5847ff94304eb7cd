namespace WuxiPlenum.Web.Sharing;

/// <summary>The settings under <c>Site</c>.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>What complete addresses begin with: https://news.example. Empty for that of the request.</summary>
    public string Address { get; set; } = "";

    /// <summary>Whether <see cref="Address"/> is empty, or the address of a site.</summary>
    internal bool IsAddress => Address.Length == 0 || (Uri.TryCreate(Address, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps));
}
