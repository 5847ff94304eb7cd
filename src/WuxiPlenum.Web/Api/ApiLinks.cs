namespace WuxiPlenum.Web.Api;

/// <summary>Addresses in answers, complete but for the site, in the language of the request.</summary>
/// <param name="root">What stands before the paths of the site.</param>
public sealed class ApiLinks(PathString root)
{
    /// <summary>What stands before the paths of the API, below the language.</summary>
    public const string Base = "/api/v1";

    /// <summary>A page.</summary>
    /// <param name="path">Below the path base and the language, escaped.</param>
    public string Page(string path) => root.ToUriComponent() + path;

    /// <summary>What a page shows, in the API.</summary>
    public string Data(string path) => root.ToUriComponent() + Base + path;

    public string Paragraph(string slug, int number) => $"{Page(Article(slug))}#p{number}";

    /// <summary>The path of an article, for <see cref="Page"/> and <see cref="Data"/>.</summary>
    public static string Article(string slug) => $"/articles/{Uri.EscapeDataString(slug)}";
}
