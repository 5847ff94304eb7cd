namespace WuxiPlenum.Web.Hosting;

/// <summary>Where the portal's own files are.</summary>
public static class Installation
{
    /// <summary>
    /// A published portal finds its settings and its files beside the program, wherever it is started from;
    /// run from the source it finds them in the project.
    /// </summary>
    public static WebApplicationOptions Options(string[] args)
    {
        var isPublished = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        return new WebApplicationOptions { Args = args, ContentRootPath = isPublished ? AppContext.BaseDirectory : null };
    }
}
