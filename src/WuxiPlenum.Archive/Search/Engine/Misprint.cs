namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>What is printed where a note suggests something else, both folded; see <see cref="Insights.ArticleNote"/>.</summary>
internal sealed record Misprint(string Printed, string Suggested)
{
    /// <summary>
    /// Null where a search needs no help or would get too much: what is suggested stands in the print (一一批 for 一批) or is a single
    /// character, or the print is a part of what is suggested and stands rightly in many places.
    /// </summary>
    public static Misprint? Of(string printed, string suggested)
    {
        var misprint = new Misprint(FoldedText.Of(printed).Text, FoldedText.Of(suggested).Text);
        return misprint.Printed.Contains(misprint.Suggested, StringComparison.Ordinal) || misprint.Suggested.Contains(misprint.Printed, StringComparison.Ordinal)
            || !misprint.Suggested.EnumerateRunes().Skip(1).Any() ? null : misprint;
    }
}
