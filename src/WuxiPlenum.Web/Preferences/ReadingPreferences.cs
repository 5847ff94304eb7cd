namespace WuxiPlenum.Web.Preferences;

/// <summary>How a reader wants the page: kept in a cookie, written by the server on the html element.</summary>
/// <param name="TextSize">1 to 4.</param>
/// <param name="Theme">One of <see cref="Themes"/>.</param>
/// <param name="Mode">One of <see cref="Modes"/>.</param>
/// <param name="Keys">Whether single keys are shortcuts: one of <see cref="Switches"/>.</param>
/// <param name="Marks">Whether an article shows who speaks, what its sentences are and what its terms mean: one of <see cref="Switches"/>.</param>
public sealed record ReadingPreferences(int TextSize, string Theme, string Mode, string Keys, string Marks)
{
    public const string CookieName = "reading";
    public const string Auto = "auto", Standard = "standard", Elder = "elder", On = "on", Off = "off";

    /// <summary>The text size that the elder mode begins with.</summary>
    private const int ElderTextSize = 3;

    public static IReadOnlyList<int> TextSizes { get; } = [1, 2, 3, 4];
    public static IReadOnlyList<string> Themes { get; } = ["light", "dark", "contrast", Auto];
    public static IReadOnlyList<string> Modes { get; } = [Standard, Elder];
    public static IReadOnlyList<string> Switches { get; } = [On, Off];
    public static ReadingPreferences Default { get; } = new(1, Auto, Standard, On, On);

    /// <summary>As the cookie holds them.</summary>
    public string Value => $"{TextSize}.{Theme}.{Mode}.{Keys}.{Marks}";

    public bool IsElder => Mode == Elder;

    public bool HasMarks => Marks == On;

    /// <summary>The preferences that the cookie holds; what cannot be read counts as not set.</summary>
    public static ReadingPreferences From(HttpRequest request)
    {
        if (request.Remembered(CookieName) is not { } cookie)
            return Default;
        var parts = cookie.Split('.');
        string? Part(int index) => parts.ElementAtOrDefault(index);
        return Default with
        {
            TextSize = Size(Part(0)) ?? Default.TextSize,
            Theme = Offered(Themes, Part(1)) ?? Default.Theme,
            Mode = Offered(Modes, Part(2)) ?? Default.Mode,
            Keys = Offered(Switches, Part(3)) ?? Default.Keys,
            Marks = Offered(Switches, Part(4)) ?? Default.Marks,
        };
    }

    /// <summary>
    /// The same with what was chosen; a value that is not offered changes nothing. Entering the elder mode enlarges the text,
    /// leaving it sets that back; in it every size can be chosen.
    /// </summary>
    public ReadingPreferences With(string? textSize, string? theme, string? mode, string? keys, string? marks = null)
    {
        var chosen = new ReadingPreferences(Size(textSize) ?? TextSize, Offered(Themes, theme) ?? Theme, Offered(Modes, mode) ?? Mode, Offered(Switches, keys) ?? Keys, Offered(Switches, marks) ?? Marks);
        return (IsElder, chosen.IsElder) switch
        {
            (false, true) => chosen with { TextSize = Math.Max(chosen.TextSize, ElderTextSize) },
            (true, false) when chosen.TextSize == ElderTextSize => chosen with { TextSize = Default.TextSize },
            _ => chosen,
        };
    }

    /// <summary>Keeps them for a year.</summary>
    public void Save(HttpContext context) =>
        context.Remember(CookieName, Value);

    private static int? Size(string? value) => int.TryParse(value, out var size) && TextSizes.Contains(size) ? size : null;

    private static string? Offered(IReadOnlyList<string> values, string? value) => value is not null && values.Contains(value) ? value : null;
}
