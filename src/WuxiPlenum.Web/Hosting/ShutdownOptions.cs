using System.ComponentModel.DataAnnotations;

namespace WuxiPlenum.Web.Hosting;

/// <summary>The settings under <c>Shutdown</c>.</summary>
public sealed class ShutdownOptions
{
    public const string Section = "Shutdown";

    /// <summary>How long the portal says that it is not ready before it takes no more requests, in seconds: 0 to 60. A balancer asks in this time.</summary>
    [Range(0, 60)]
    public int NoticeSeconds { get; set; } = 1;

    /// <summary>How long requests under way may take to finish after that, in seconds: 1 to 600.</summary>
    [Range(1, 600)]
    public int RequestSeconds { get; set; } = 8;
}
