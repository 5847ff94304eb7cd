namespace WuxiPlenum.Web.Caching;

/// <summary>The settings of the section <c>Cache</c>.</summary>
public sealed class CacheOptions
{
    public const string Section = "Cache";

    /// <summary>How many bytes of pages are kept in memory, compressed; 0 keeps none.</summary>
    public long MaxBytes { get; set; } = 32 * 1024 * 1024;
}
