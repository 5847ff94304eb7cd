using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>The bytes of a source file, with what its sidecars say.</summary>
/// <param name="Path">Absolute, with forward slashes.</param>
/// <param name="Own">What its own sidecar says.</param>
/// <param name="Folder">What the folder's <c>edition.json</c> says of every file in it.</param>
internal sealed record RawFile(string Path, byte[] Bytes, PageHints Own, PageHints Folder)
{
    /// <summary>Reads a file and its sidecars from the disk.</summary>
    public static async Task<(RawFile? File, InputFailure? Failure)> ReadAsync(string path, long maxBytes, CancellationToken cancellation)
    {
        try
        {
            var info = new FileInfo(path);
            if (!info.Exists)
                return (null, InputFailure.Missing(path));
            if (info.Length > maxBytes)
                return (null, InputFailure.TooLarge(path, info.Length, maxBytes));
            var bytes = await File.ReadAllBytesAsync(path, cancellation);
            var (own, failure) = await ReadSidecarAsync(Sidecar.PathFor(path), cancellation);
            if (own is null)
                return (null, failure);
            var (folder, folderFailure) = await ReadSidecarAsync(Sidecar.PathForFolder(path), cancellation);
            return folder is null ? (null, folderFailure) : (new RawFile(Normalize(path), bytes, own, folder), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, InputFailure.Unreadable(path, exception));
        }
    }

    /// <summary>The absolute path with forward slashes.</summary>
    public static string Normalize(string path) => System.IO.Path.GetFullPath(path).Replace('\\', '/');

    private static async Task<(PageHints?, InputFailure?)> ReadSidecarAsync(string path, CancellationToken cancellation) =>
        File.Exists(path) ? Sidecar.Parse(path, await File.ReadAllBytesAsync(path, cancellation)) : (PageHints.None, null);
}
