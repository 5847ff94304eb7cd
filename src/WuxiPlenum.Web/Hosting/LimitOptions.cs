using System.ComponentModel.DataAnnotations;

namespace WuxiPlenum.Web.Hosting;

/// <summary>The settings of the section <c>Limits</c>: how much one may ask of the portal.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>How many requests one address may make of the pages in a minute, 1 to 10000000: more than a class behind one address.</summary>
    [Range(1, 10_000_000)]
    public int RequestsPerMinute { get; set; } = 6000;

    /// <summary>How long an answer may take until it begins, in seconds: 0.1 to 3600.</summary>
    [Range(0.1, 3600.0)]
    public double RequestSeconds { get; set; } = 30;

    /// <summary>How many connections may be open at once, 1 to 1000000.</summary>
    [Range(1, 1_000_000)]
    public int Connections { get; set; } = 10_000;
}
