using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>A source file that was read and decoded, with what its sidecars say.</summary>
/// <param name="Path">Absolute, with forward slashes.</param>
/// <param name="Sidecar">What its own sidecar and its folder's say; empty without one.</param>
public sealed record PageFile(string Path, byte[] Bytes, SourceText Source, PageHints Sidecar)
{
    /// <summary>Reads a file and its sidecars.</summary>
    /// <param name="maxBytes">The largest file that is read.</param>
    public static async Task<(PageFile? File, InputFailure? Failure)> ReadAsync(string path, long maxBytes, CancellationToken cancellation)
    {
        var (raw, failure) = await RawFile.ReadAsync(path, maxBytes, cancellation);
        if (raw is null)
            return (null, failure);
        var (source, undecoded) = Open(raw);
        return source is null ? (null, undecoded) : (new PageFile(raw.Path, raw.Bytes, source, raw.Own.Or(raw.Folder)), null);
    }

    /// <summary>Turns the bytes of a file into the text of a page: the one place that knows formats.</summary>
    internal static (SourceText? Source, InputFailure? Failure) Open(RawFile file)
    {
        var decoding = SourceDecoder.Decode(file.Bytes);
        return decoding.Source is { } source ? (source, null) : (null, decoding.Failure switch
        {
            DecodingFailure.Empty => InputFailure.Empty(file.Path),
            DecodingFailure.Binary => InputFailure.Binary(file.Path, decoding.Offset),
            _ => InputFailure.Undecodable(file.Path, decoding.Offset),
        });
    }
}
