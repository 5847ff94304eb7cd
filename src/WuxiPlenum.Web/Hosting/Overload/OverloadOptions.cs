using System.ComponentModel.DataAnnotations;

namespace WuxiPlenum.Web.Hosting.Overload;

/// <summary>The settings of the section <c>Overload</c>.</summary>
public sealed class OverloadOptions
{
    public const string Section = "Overload";

    /// <summary>How many answers are worked out at the same time. More than the processors can do at once makes all of them slower and none sooner.</summary>
    [Range(1, 10_000)]
    public int Concurrent { get; set; } = 4 * Environment.ProcessorCount;

    /// <summary>How many requests may wait for that; those beyond are refused.</summary>
    [Range(0, 10_000)]
    public int Waiting { get; set; } = 16 * Environment.ProcessorCount;
}
