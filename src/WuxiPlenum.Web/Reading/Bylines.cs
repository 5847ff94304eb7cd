namespace WuxiPlenum.Web.Reading;

/// <summary>A byline as names.</summary>
public static class Bylines
{
    /// <summary>As printed, without roles taken apart: <c>本报记者</c> may be one of them. None when there is no byline.</summary>
    public static IReadOnlyList<string> Names(string? authors) => authors?.Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
