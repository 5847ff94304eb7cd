namespace WuxiPlenum.Archive;

/// <summary>
/// Where relative paths in the settings start: at the root of the checkout when run from anywhere inside one,
/// so that the portal and the command line find the same database; otherwise at the given folder.
/// </summary>
public static class PortalHome
{
    private const string SolutionFile = "WuxiPlenum.sln";

    /// <summary>The absolute path of <paramref name="path"/>, seen from a program that runs in <paramref name="folder"/>.</summary>
    public static string Resolve(string path, string folder) => Path.GetFullPath(path, Find(folder));

    private static string Find(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
            if (File.Exists(Path.Combine(candidate.FullName, SolutionFile)))
                return candidate.FullName;
        return Path.GetFullPath(folder);
    }
}
