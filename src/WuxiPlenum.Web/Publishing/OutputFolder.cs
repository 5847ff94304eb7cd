using WuxiPlenum.Archive;

namespace WuxiPlenum.Web.Publishing;

/// <summary>Writes a site beside the folder that it is for, so that there is never half of one in it.</summary>
internal sealed class OutputFolder : IDisposable
{
    /// <summary>A file that says that a folder is such a site, so that the next one may take its place.</summary>
    private const string Mark = ".plenum-site";

    private readonly string _path, _part, _former;
    private long _bytes;
    private int _files;

    /// <exception cref="IOException">There is something else in the folder.</exception>
    public OutputFolder(string path)
    {
        _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        (_part, _former) = (_path + ".part", _path + ".former");
        foreach (var folder in new[] { _path, _part, _former })
        {
            if (File.Exists(folder) || (Directory.Exists(folder) && !IsSite(folder)))
                throw new IOException(Language.Choose($"{folder} 里有别的内容，不会覆盖。请换一个文件夹，或先清空它", $"there is something else in {folder}, which is not overwritten; name another folder, or empty that one"));
        }

        Remove(_part);
        Directory.CreateDirectory(_part);
        File.WriteAllText(Path.Combine(_part, Mark), "");
    }

    /// <summary>How many files have been written, and their bytes.</summary>
    public (int Files, long Bytes) Written => (_files, _bytes);

    /// <summary>The path under which a file is written for now; its folders are made.</summary>
    public string PathOf(string file)
    {
        var path = Path.Combine(_part, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    public async Task WriteAsync(string file, byte[] content, CancellationToken cancellation)
    {
        await File.WriteAllBytesAsync(PathOf(file), content, cancellation);
        Count(content.Length);
    }

    /// <summary>Counts a file that was written otherwise.</summary>
    public void Count(long bytes)
    {
        Interlocked.Increment(ref _files);
        Interlocked.Add(ref _bytes, bytes);
    }

    /// <summary>Puts the site in its place, and takes away the one that was there.</summary>
    public void Complete()
    {
        Remove(_former);
        if (Directory.Exists(_path))
            Directory.Move(_path, _former);
        Directory.Move(_part, _path);
        Remove(_former);
    }

    /// <summary>Takes away what was not completed.</summary>
    public void Dispose() => Remove(_part);

    private static bool IsSite(string folder) => File.Exists(Path.Combine(folder, Mark)) || !Directory.EnumerateFileSystemEntries(folder).Any();

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
