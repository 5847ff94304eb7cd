using Microsoft.Net.Http.Headers;

namespace WuxiPlenum.Web.Hosting;

/// <summary>Answers that need not be sent again.</summary>
public static class ConditionalRequests
{
    /// <summary>Whether the client has the answer with that tag already (RFC 9110, 13.1.2); the answer, whichever it is, carries the tag.</summary>
    public static bool Has(this HttpContext context, EntityTagHeaderValue tag)
    {
        context.Response.GetTypedHeaders().ETag = tag;
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));
    }
}
