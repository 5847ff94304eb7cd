using System.ComponentModel.DataAnnotations;

namespace WuxiPlenum.Archive.Search;

/// <summary>The settings under <c>Search</c>.</summary>
public sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>How long a search may take, in seconds: 0.01 to 600. What is read into memory once for all searches does not count.</summary>
    [Range(0.01, 600.0)]
    public double TimeLimitSeconds { get; set; } = 2;
}
