namespace WuxiPlenum.Web.Preferences;

/// <summary>The only cookies there are: what a reader has chosen.</summary>
internal static class PreferenceCookie
{
    /// <summary>Keeps a choice for a year.</summary>
    public static void Remember(this HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(name, value, new CookieOptions
        {
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            IsEssential = true,
            Secure = context.Request.IsHttps,
        });
}
