namespace WuxiPlenum.Web.Preferences;

/// <summary>How a reader wants the page: kept in a cookie, written by the server on the html element.</summary>
/// <param name="TextSize">1 to 4.</param>
/// <param name="Theme">One of <see cref="Themes"/>.</param>
public sealed record ReadingPreferences(int TextSize, string Theme)
{
    public const string CookieName = "reading";
    public const string Auto = "auto";

    public static IReadOnlyList<int> TextSizes { get; } = [1, 2, 3, 4];
    public static IReadOnlyList<string> Themes { get; } = ["light", "dark", "contrast", Auto];
    public static ReadingPreferences Default { get; } = new(1, Auto);

    /// <summary>The preferences that the cookie holds; what cannot be read counts as not set.</summary>
    public static ReadingPreferences From(HttpRequest request)
    {
        var parts = request.Cookies[CookieName]?.Split('.') ?? [];
        return parts is [var size, var theme] ? Default.With(size, theme) : Default;
    }

    /// <summary>The same with what was chosen; a value that is not offered changes nothing.</summary>
    public ReadingPreferences With(string? textSize, string? theme) => new(
        int.TryParse(textSize, out var size) && TextSizes.Contains(size) ? size : TextSize,
        theme is not null && Themes.Contains(theme) ? theme : Theme);

    /// <summary>Keeps them for a year.</summary>
    public void Save(HttpContext context) =>
        context.Response.Cookies.Append(CookieName, $"{TextSize}.{Theme}", new CookieOptions
        {
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            IsEssential = true,
            Secure = context.Request.IsHttps,
        });
}
