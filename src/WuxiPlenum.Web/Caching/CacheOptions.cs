using System.ComponentModel.DataAnnotations;

namespace WuxiPlenum.Web.Caching;

/// <summary>The settings of the section <c>Cache</c>.</summary>
public sealed class CacheOptions
{
    public const string Section = "Cache";

    /// <summary>How many bytes of pages are kept in memory, compressed; 0 keeps none.</summary>
    [Range(0L, long.MaxValue)]
    public long MaxBytes { get; set; } = 32 * 1024 * 1024;
}
