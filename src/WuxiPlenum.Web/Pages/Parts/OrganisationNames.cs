using System.Globalization;

namespace WuxiPlenum.Web.Pages.Parts;

/// <summary>The organisations that a list may be narrowed to.</summary>
public static class OrganisationNames
{
    /// <summary>So many items are looked at for organisations, the latest.</summary>
    public const int MostRead = 3000;

    private const int Shown = 100;

    private static readonly StringComparer s_byName = StringComparer.Create(CultureInfo.GetCultureInfo("zh-CN"), CompareOptions.None);

    /// <summary>Those that are named most often, in the order of their names.</summary>
    public static IReadOnlyList<string> MostNamed(IEnumerable<string?> named) => [.. named.OfType<string>()
        .CountBy(name => name)
        .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
        .Take(Shown)
        .Select(count => count.Key)
        .Order(s_byName)];
}
