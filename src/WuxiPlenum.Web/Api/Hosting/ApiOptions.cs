using System.ComponentModel.DataAnnotations;

namespace WuxiPlenum.Web.Api.Hosting;

/// <summary>The settings of the section <c>Api</c>.</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>How many requests one address may make in a minute.</summary>
    [Range(1, 10_000_000)]
    public int RequestsPerMinute { get; set; } = 600;
}
