namespace WuxiPlenum.Web.Languages;

/// <summary>The path base without the language: where the files that all languages share are.</summary>
public sealed record SiteRoot(PathString Base);

public static class SiteRootExtensions
{
    public static PathString SiteRoot(this HttpContext context) => context.Features.Get<SiteRoot>()?.Base ?? PathString.Empty;
}
