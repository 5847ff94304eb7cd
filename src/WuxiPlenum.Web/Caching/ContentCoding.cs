using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace WuxiPlenum.Web.Caching;

/// <summary>How the bytes of a page are packed for the way (RFC 9110, 8.4).</summary>
/// <param name="Name">In headers; null for bytes as they are.</param>
public sealed record ContentCoding(string? Name, Func<Stream, Stream> Pack)
{
    /// <summary>So many different <c>Accept-Encoding</c> are remembered; browsers have a handful.</summary>
    private const int MostRemembered = 200;

    private static readonly ConcurrentDictionary<string, ContentCoding> s_chosen = new();

    public static ContentCoding Identity { get; } = new(null, stream => stream);
    public static ContentCoding Gzip { get; } = new("gzip", stream => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true));
    public static ContentCoding Brotli { get; } = new("br", stream => new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true));

    /// <summary>The one that a client likes best; of those that it likes equally the smallest.</summary>
    /// <param name="accepted">Its <c>Accept-Encoding</c>.</param>
    public static ContentCoding Choose(string accepted)
    {
        if (accepted.Length == 0)
            return Identity;
        if (s_chosen.TryGetValue(accepted, out var known))
            return known;
        var chosen = Read(accepted);
        if (s_chosen.Count < MostRemembered)
            s_chosen.TryAdd(accepted, chosen);
        return chosen;
    }

    /// <summary>The packed bytes.</summary>
    public byte[] Encode(ReadOnlySpan<byte> content)
    {
        if (this == Identity)
            return content.ToArray();
        using var packed = new MemoryStream();
        using (var stream = Pack(packed))
            stream.Write(content);
        return packed.ToArray();
    }

    private static ContentCoding Read(string accepted)
    {
        var ranges = StringWithQualityHeaderValue.TryParseList([accepted], out var read) ? read : [];
        double Quality(ContentCoding coding) => ranges.Where(range => range.Value.Equals(coding.Name, StringComparison.OrdinalIgnoreCase)).Select(range => range.Quality ?? 1).FirstOrDefault();
        ContentCoding best = Quality(Brotli) >= Quality(Gzip) ? Brotli : Gzip;
        return Quality(best) > 0 ? best : Identity;
    }
}
