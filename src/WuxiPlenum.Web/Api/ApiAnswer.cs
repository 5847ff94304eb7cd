using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace WuxiPlenum.Web.Api;

/// <summary>An answer as JSON, with a strong entity tag made of its bytes: who has it already is told so (RFC 9110, 8.8.3 and 13.1.2).</summary>
/// <param name="next">The address of the next part of a list; null when there is none.</param>
public sealed class ApiAnswer<T>(T value, string? next = null) : IResult, IEndpointMetadataProvider
{
    private static readonly TimeSpan s_fresh = TimeSpan.FromMinutes(1);

    public T Value => value;

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var body = JsonSerializer.SerializeToUtf8Bytes(value, httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}{Coding(httpContext)}\"");
        var headers = response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = s_fresh };
        if (next is not null)
            response.Headers.Link = $"<{next}>; rel=\"next\"";
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    // Compressed it is other bytes, which need another strong tag.
    private static string? Coding(HttpContext context) =>
        context.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(context) is { } coding ? "-" + coding.EncodingName : null;
}
