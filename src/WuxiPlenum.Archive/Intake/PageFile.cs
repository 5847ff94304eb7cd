using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>A source file that was read and decoded, with what its sidecar says.</summary>
/// <param name="Path">Absolute, with forward slashes.</param>
/// <param name="Sidecar">What the sidecar says; empty without one.</param>
public sealed record PageFile(string Path, byte[] Bytes, SourceText Source, PageHints Sidecar)
{
    /// <summary>Reads a file and its sidecar.</summary>
    /// <param name="maxBytes">The largest file that is read.</param>
    public static async Task<(PageFile? File, InputFailure? Failure)> ReadAsync(string path, long maxBytes, CancellationToken cancellation)
    {
        try
        {
            var info = new FileInfo(path);
            if (!info.Exists)
                return (null, InputFailure.Missing(path));
            if (info.Length > maxBytes)
                return (null, InputFailure.TooLarge(path, info.Length, maxBytes));
            var bytes = await File.ReadAllBytesAsync(path, cancellation);
            var decoding = SourceDecoder.Decode(bytes);
            if (decoding.Source is not { } source)
                return (null, Explain(path, decoding));
            var (hints, failure) = await ReadSidecarAsync(path, cancellation);
            return hints is null ? (null, failure) : (new PageFile(Normalize(path), bytes, source, hints), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, InputFailure.Unreadable(path, exception));
        }
    }

    private static string Normalize(string path) => System.IO.Path.GetFullPath(path).Replace('\\', '/');

    private static async Task<(PageHints?, InputFailure?)> ReadSidecarAsync(string path, CancellationToken cancellation)
    {
        var sidecar = Intake.Sidecar.PathFor(path);
        return File.Exists(sidecar)
            ? Intake.Sidecar.Parse(sidecar, await File.ReadAllBytesAsync(sidecar, cancellation))
            : (PageHints.None, null);
    }

    private static InputFailure Explain(string path, SourceDecoding decoding) => decoding.Failure switch
    {
        DecodingFailure.Empty => InputFailure.Empty(path),
        DecodingFailure.Binary => InputFailure.Binary(path, decoding.Offset),
        _ => InputFailure.Undecodable(path, decoding.Offset),
    };
}
