namespace WuxiPlenum.Archive.Intake;

/// <summary>The names under which the file at a path may be known.</summary>
internal static class PathNames
{
    /// <summary>The ends of a path, shortest first: c.txt, b/c.txt, a/b/c.txt.</summary>
    public static IEnumerable<string> Ends(string path)
    {
        for (var at = path.LastIndexOf('/'); at > 0; at = path.LastIndexOf('/', at - 1))
            yield return path[(at + 1)..];
        yield return path.TrimStart('/');
    }
}
