namespace WuxiPlenum.Web.Pages.Parts;

/// <summary>A step on the way from the front page to a page.</summary>
/// <param name="Path">Below the path base, from <c>~/</c> on; null for the page itself.</param>
/// <param name="IsChinese">Whether the name is Chinese in every language of the interface.</param>
public sealed record Crumb(string Name, string? Path = null, bool IsChinese = false);
