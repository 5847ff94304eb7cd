namespace WuxiPlenum.Tests;

internal static class Repository
{
    /// <summary>The root of the checkout.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "WuxiPlenum.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("WuxiPlenum.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
