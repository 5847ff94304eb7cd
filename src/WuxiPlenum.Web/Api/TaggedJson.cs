using System.Security.Cryptography;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace WuxiPlenum.Web.Api;

/// <summary>JSON with a strong entity tag made of its bytes: who has it already is told so (RFC 9110, 8.8.3 and 13.1.2).</summary>
internal static class TaggedJson
{
    private static readonly TimeSpan s_fresh = TimeSpan.FromMinutes(1);

    public static async Task WriteAsync(HttpContext context, byte[] body)
    {
        var response = context.Response;
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}{Coding(context)}\"");
        var headers = response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = s_fresh };
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    // Compressed it is other bytes, which need another strong tag.
    private static string? Coding(HttpContext context) =>
        context.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(context) is { } coding ? "-" + coding.EncodingName : null;
}
