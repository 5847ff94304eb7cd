namespace WuxiPlenum.Archive.Intake;

/// <summary>A file to be imported.</summary>
/// <param name="Path">Absolute, with forward slashes; <c>!/</c> before the name in an archive.</param>
/// <param name="Name">Its name below the folder that was given; the bare file name when the file itself was.</param>
/// <param name="Archive">The zip archive that it is in; null for a file of its own.</param>
/// <param name="Entry">Its name in the archive.</param>
internal sealed record FoundFile(string Path, string Name, string? Archive = null, string? Entry = null);

/// <summary>
/// Turns the paths that were given into files: a folder means every file below it that can be imported, in ordinal order, and a
/// zip archive means those in it.
/// </summary>
internal sealed class FileFinder(ImportOptions limits)
{
    private static readonly EnumerationOptions s_everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = false };

    private readonly List<FoundFile> _files = [];
    private readonly List<InputFailure> _failures = [];

    public static (IReadOnlyList<FoundFile> Files, IReadOnlyList<InputFailure> Failures) Find(IEnumerable<string> paths, ImportOptions limits)
    {
        var finder = new FileFinder(limits);
        foreach (var path in paths)
            finder.Add(path);
        return ([.. finder._files.DistinctBy(file => file.Path)], finder._failures);
    }

    private void Add(string path)
    {
        if (File.Exists(path))
            AddFile(path, Path.GetFileName(path));
        else if (!Directory.Exists(path))
            _failures.Add(InputFailure.Missing(path));
        else
            AddFolder(Path.GetFullPath(path));
    }

    private void AddFile(string path, string name)
    {
        if (!FileKinds.IsArchive(name))
        {
            _files.Add(new FoundFile(RawFile.Normalize(path), name));
            return;
        }

        var (zip, failure) = ZipContents.Open(path, limits);
        using (zip)
        {
            if (zip is null)
                _failures.Add(failure!);
            else if (!zip.Names.Any())
                _failures.Add(InputFailure.NoText(path));
            else
                _files.AddRange(zip.Names.Select(entry => new FoundFile(zip.PathOf(entry), $"{name}!/{entry}", path, entry)));
        }
    }

    private void AddFolder(string folder)
    {
        try
        {
            var files = Directory.EnumerateFiles(folder, "*", s_everything).Where(FileKinds.IsPage)
                .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
                .OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
            if (files.Count == 0)
                _failures.Add(InputFailure.NoText(folder));
            foreach (var file in files)
                AddFile(file.Path, file.Name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _failures.Add(InputFailure.Unreadable(folder, exception));
        }
    }
}
