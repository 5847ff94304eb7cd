namespace WuxiPlenum.Archive.Intake;

/// <summary>A file to be imported.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Name">Its name below the folder that was given; the bare file name when the file itself was.</param>
internal sealed record FoundFile(string Path, string Name);

/// <summary>Turns the paths that were given into files: a folder means every <c>*.txt</c> below it, in ordinal order.</summary>
internal static class FileFinder
{
    private static readonly EnumerationOptions s_everyText = new() { RecurseSubdirectories = true, IgnoreInaccessible = false, MatchCasing = MatchCasing.CaseInsensitive };

    public static (IReadOnlyList<FoundFile> Files, IReadOnlyList<InputFailure> Failures) Find(IEnumerable<string> paths)
    {
        var files = new List<FoundFile>();
        var failures = new List<InputFailure>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
                files.Add(new FoundFile(Path.GetFullPath(path), Path.GetFileName(path)));
            else if (!Directory.Exists(path))
                failures.Add(InputFailure.Missing(path));
            else if (InFolder(Path.GetFullPath(path), failures) is { Count: > 0 } found)
                files.AddRange(found);
            else if (failures.All(failure => failure.Path != Path.GetFullPath(path)))
                failures.Add(InputFailure.NoText(path));
        }

        return ([.. files.DistinctBy(file => file.Path)], failures);
    }

    private static List<FoundFile> InFolder(string folder, List<InputFailure> failures)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.txt", s_everyText)
                .Select(path => new FoundFile(path, Path.GetRelativePath(folder, path).Replace('\\', '/')))
                .OrderBy(file => file.Name, StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failures.Add(InputFailure.Unreadable(folder, exception));
            return [];
        }
    }
}
