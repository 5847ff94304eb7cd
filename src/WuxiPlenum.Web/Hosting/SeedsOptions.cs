namespace WuxiPlenum.Web.Hosting;

/// <summary>The settings under <c>Seeds</c>.</summary>
public sealed class SeedsOptions
{
    public const string Section = "Seeds";

    /// <summary>The folder that is imported at start. When empty, the one named seeds in the working directory, or above it, or beside or above the content root.</summary>
    public string Path { get; set; } = "";
}
