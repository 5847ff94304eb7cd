using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using WuxiPlenum.Web.Hosting;

namespace WuxiPlenum.Web.Caching;

/// <summary>A page as it is sent, packed once, with all its headers.</summary>
/// <param name="State">That of the archive of which it tells.</param>
public sealed record CachedPage(ArchiveState State, string Hash, CodedPage Brotli, CodedPage Gzip, CodedPage Identity)
{
    /// <summary>Beside the content, in bytes, about.</summary>
    private const int Overhead = 2048;

    private const int HashBytes = 16;

    /// <summary>In bytes.</summary>
    public int Size => Brotli.Content.Length + Gzip.Content.Length + Overhead;

    /// <summary>A page that was just made.</summary>
    /// <param name="known">The page as it was in an earlier state of the archive: what is the same need not be packed again.</param>
    internal static CachedPage Of(CapturedAnswer answer, ArchiveState state, CachedPage? known)
    {
        var headers = answer.Headers.Where(header => !s_ofSending.Contains(header.Key)).ToArray();
        var hash = Base64Url.EncodeToString(SHA256.HashData(answer.Content).AsSpan(0, HashBytes));
        var (brotli, gzip) = known?.Hash == hash ? (known.Brotli.Content, known.Gzip.Content) : (ContentCoding.Brotli.Encode(answer.Content), ContentCoding.Gzip.Encode(answer.Content));
        var vary = string.Join(", ", answer.Headers.Vary.Prepend(s_vary));
        return new CachedPage(state, hash,
            new CodedPage(ContentCoding.Brotli, brotli, hash, vary, headers),
            new CodedPage(ContentCoding.Gzip, gzip, hash, vary, headers),
            new CodedPage(ContentCoding.Identity, gzip, hash, vary, headers));
    }

    public CodedPage In(ContentCoding coding) => coding.Name switch { "br" => Brotli, "gzip" => Gzip, _ => Identity };

    /// <summary>Set for each request, or by the connection.</summary>
    private static readonly HashSet<string> s_ofSending = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.CacheControl, HeaderNames.ContentLength, HeaderNames.Date, HeaderNames.TransferEncoding, HeaderNames.Vary, RequestId.Header,
    };

    /// <summary>The preferences and the remembered language are cookies, and who would rather have English is led there.</summary>
    private static readonly string s_vary = $"{HeaderNames.AcceptEncoding}, {HeaderNames.AcceptLanguage}, {HeaderNames.Cookie}";
}
