namespace WuxiPlenum.Web.Pages.Parts;

/// <summary>The pages of a long list, for links to them.</summary>
/// <param name="Path">The address of the list, without the language: <c>/pledges</c>.</param>
/// <param name="Parts">All else that the address asks for.</param>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="Count">How many there are.</param>
public sealed record PageLinks(string Path, IEnumerable<KeyValuePair<string, string?>> Parts, int Page, int Count)
{
    /// <summary>In addresses.</summary>
    public const string Parameter = "page";

    /// <summary>The pages to which there are links: the first, the last, and those around the one shown.</summary>
    public IReadOnlyList<int> Shown => [.. Enumerable.Range(1, Count).Where(page => page == 1 || page == Count || Math.Abs(page - Page) <= 2)];

    /// <summary>The address of a page, below the path base.</summary>
    public string Link(int page) =>
        $"~{Path}{QueryString.Create(page == 1 ? Parts : Parts.Append(new(Parameter, page.ToString(System.Globalization.CultureInfo.InvariantCulture))))}";

    /// <summary>How many pages so many items fill; one at least.</summary>
    public static int CountOf(int items, int size) => Math.Max(1, (items + size - 1) / size);
}
