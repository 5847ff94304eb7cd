namespace WuxiPlenum.Web.Reading;

/// <summary>The opening of an article, for a place that has room for a few lines.</summary>
public static class Excerpt
{
    private const string SentenceEnds = "。！？";
    private const string Clauses = "，、；。";

    /// <summary>
    /// About <paramref name="length"/> characters of the opening, whole sentences if possible. The dateline is left out,
    /// and so is the end of a sentence that began on another page.
    /// </summary>
    public static string Of(string text, string? dateline, bool beginsElsewhere, int length)
    {
        if (dateline is not null && text.StartsWith(dateline, StringComparison.Ordinal))
            text = text[dateline.Length..].TrimStart();
        if (beginsElsewhere && text.AsSpan().IndexOfAny(SentenceEnds) is >= 0 and var end && end + 1 < text.Length)
            text = text[(end + 1)..].TrimStart('”', '’');
        if (text.Length <= length)
            return text;
        var cut = text.AsSpan(0, length).LastIndexOfAny(SentenceEnds);
        if (cut >= length / 2)
            return text[..(cut + 1 + (cut + 1 < text.Length && text[cut + 1] == '”' ? 1 : 0))];
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";
    }

    /// <summary>The first two clauses of a list item, its marker left out: enough to tell it from the others.</summary>
    public static string OfItem(string item, string marker)
    {
        var text = item.StartsWith(marker, StringComparison.Ordinal) ? item[marker.Length..] : item;
        var first = text.AsSpan().IndexOfAny(Clauses);
        if (first < 0 || first + 1 == text.Length)
            return text.TrimEnd(Clauses.ToCharArray());
        var second = text.AsSpan(first + 1).IndexOfAny(Clauses);
        return second < 0 ? text : text[..(first + 1 + second)];
    }
}
