namespace WuxiPlenum.Web.Api.Hosting;

/// <summary>The settings of the section <c>Api</c>.</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>How many requests one address may make in a minute.</summary>
    public int RequestsPerMinute { get; set; } = 600;
}
