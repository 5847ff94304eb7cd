using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace WuxiPlenum.Web.Api;

/// <summary>An answer as JSON, with a strong entity tag made of its bytes: who has it already is told so (RFC 9110, 8.8.3 and 13.1.2).</summary>
/// <param name="next">The address of the next part of a list; null when there is none.</param>
public sealed class ApiAnswer<T>(T value, string? next = null) : IResult, IEndpointMetadataProvider
{
    public T Value => value;

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (next is not null)
            httpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return TaggedJson.WriteAsync(httpContext, JsonSerializer.SerializeToUtf8Bytes(value, httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions));
    }
}
