using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace WuxiPlenum.Web.Caching;

/// <summary>A page in one coding, ready to be sent.</summary>
public sealed class CodedPage
{
    /// <summary>
    /// Shared caches may keep the page, but ask each time whether it is still so, which costs one exchange without content: a correction shows
    /// at once, and a cache that overlooks Vary does not give one reader the language or the preferences of another.
    /// </summary>
    private static readonly StringValues s_public = "public, no-cache";

    /// <summary>The page of a reader with preferences of her own; her browser may keep it, so that going back is instant.</summary>
    private static readonly StringValues s_private = "private, no-cache";

    private readonly ContentCoding _coding;
    private readonly string _tag;
    private readonly KeyValuePair<string, StringValues>[] _headers, _headersOfNotModified;

    /// <param name="content">In this coding; of <see cref="ContentCoding.Identity"/>, which few ask for, in gzip.</param>
    /// <param name="hash">Of the content before it is packed: the same content has the same tag whenever it is made.</param>
    internal CodedPage(ContentCoding coding, byte[] content, string hash, string vary, IReadOnlyCollection<KeyValuePair<string, StringValues>> headers)
    {
        (_coding, Content) = (coding, content);
        _tag = coding.Name is null ? $"\"{hash}\"" : $"\"{hash}-{coding.Name}\"";
        KeyValuePair<string, StringValues>[] own = [new(HeaderNames.ETag, _tag), new(HeaderNames.Vary, vary)];
        _headersOfNotModified = [.. headers.Where(header => !header.Key.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) || header.Key == HeaderNames.ContentSecurityPolicy), .. own];
        _headers = [.. headers, .. own, .. coding.Name is null ? [] : new KeyValuePair<string, StringValues>[] { new(HeaderNames.ContentEncoding, coding.Name) }];
    }

    public byte[] Content { get; }

    /// <summary>Answers with the page, or that the client has it.</summary>
    public async ValueTask SendAsync(HttpContext context, bool isPersonal)
    {
        var (request, response) = (context.Request, context.Response);
        var isKnown = IsKnown(request.Headers.IfNoneMatch);
        foreach (var (name, value) in isKnown ? _headersOfNotModified : _headers)
            response.Headers[name] = value;
        response.Headers.CacheControl = isPersonal ? s_private : s_public;
        if (isKnown)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var content = _coding == ContentCoding.Identity ? Unpack() : Content;
        response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.BodyWriter.WriteAsync(content);
    }

    /// <summary>RFC 9110, 13.1.2; the tag has no comma in it.</summary>
    private bool IsKnown(StringValues asked)
    {
        foreach (var line in asked)
        {
            foreach (var part in line.AsSpan().Split(','))
            {
                var tag = line.AsSpan()[part].Trim();
                if (tag is "*" || (tag.StartsWith("W/") ? tag[2..] : tag).SequenceEqual(_tag))
                    return true;
            }
        }

        return false;
    }

    private byte[] Unpack()
    {
        using var packed = new GZipStream(new MemoryStream(Content), CompressionMode.Decompress);
        using var content = new MemoryStream();
        packed.CopyTo(content);
        return content.ToArray();
    }
}
