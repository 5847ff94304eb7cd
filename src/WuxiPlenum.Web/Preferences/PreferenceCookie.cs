namespace WuxiPlenum.Web.Preferences;

/// <summary>The only cookies there are: what a reader has chosen.</summary>
internal static class PreferenceCookie
{
    /// <summary>Keeps a choice for a year.</summary>
    public static void Remember(this HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(NameFor(context.Request, name), value, new CookieOptions
        {
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            IsEssential = true,
            Secure = context.Request.IsHttps,
        });

    /// <summary>What was chosen; null when nothing was.</summary>
    public static string? Remembered(this HttpRequest request, string name) => request.Cookies[NameFor(request, name)];

    /// <summary>Over TLS no other host, and nobody without TLS, can set a cookie of such a name (RFC 6265bis, 4.1.3.2); without TLS a browser refuses it.</summary>
    private static string NameFor(HttpRequest request, string name) => request.IsHttps ? $"__Host-{name}" : name;
}
