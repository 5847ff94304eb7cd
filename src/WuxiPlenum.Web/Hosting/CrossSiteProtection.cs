using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace WuxiPlenum.Web.Hosting;

/// <summary>
/// Refuses a form that another site has sent, by what the browser says of where it comes from (OWASP, Cross-Site Request
/// Forgery Prevention, "Fetch Metadata" and "Verifying Origin"). A token in every form would make every page one reader's
/// own: no cache could keep it, it would need a second cookie, and a key ring that all processes share.
/// </summary>
public sealed class CrossSiteProtection : IAntiforgery
{
    /// <summary>Puts this check in the place of ASP.NET Core's tokens; nothing else here needs a key ring.</summary>
    public static void Replace(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<IAntiforgery, CrossSiteProtection>());
        foreach (var keyRing in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            services.Remove(keyRing);
    }

    /// <summary>
    /// Whether the request only reads, or its browser says that a page of this portal sent it. Browsers name the sending
    /// site in Sec-Fetch-Site (over TLS and on localhost) and in Origin; one that says neither is refused.
    /// </summary>
    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Task.FromResult(IsValid(httpContext.Request));

    /// <exception cref="AntiforgeryValidationException">The request comes from another site, or does not say.</exception>
    public Task ValidateRequestAsync(HttpContext httpContext) =>
        IsValid(httpContext.Request) ? Task.CompletedTask
            : throw new AntiforgeryValidationException("The form was not sent by a page of this portal.");

    /// <summary>There are no tokens.</summary>
    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => GetTokens(httpContext);

    /// <inheritdoc cref="GetAndStoreTokens"/>
    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => new(null, null, "form", null);

    /// <inheritdoc cref="GetAndStoreTokens"/>
    public void SetCookieTokenAndHeader(HttpContext httpContext)
    {
    }

    private static bool IsValid(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return true;
        if (request.Headers["Sec-Fetch-Site"] is [{ } site])
            return site is "same-origin" or "none";
        return request.Headers.Origin is [{ } origin] && Uri.TryCreate(origin, UriKind.Absolute, out var sender)
            && string.Equals(sender.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
