namespace WuxiPlenum.Archive.Search.Query;

/// <summary>A part of a query between spaces.</summary>
/// <param name="Text">The word, or what stands between its quotation marks; without minus and field.</param>
/// <param name="Whole">As typed, but for the minus: what is looked for when the field cannot be read.</param>
/// <param name="Field">The name before the colon; null without one.</param>
internal sealed record QueryWord(string Text, string Whole, QueryField? Field, bool IsQuoted, bool IsExcluded)
{
    /// <summary>The words for "or", and the signs.</summary>
    public static IReadOnlyList<string> Alternatives { get; } = ["OR", "ＯＲ", "或", "|", "｜"];

    /// <summary>Whether it may stand for "or".</summary>
    public bool IsOr => !IsQuoted && !IsExcluded && Field is null && Alternatives.Contains(Text);
}

/// <summary>What a condition can be on.</summary>
internal enum QueryField
{
    Title,
    Byline,
    Date,
    Speaker,
    Topic,
}

/// <summary>Parts a query into words. Signs that open nothing and close nothing are part of the word that they stand in.</summary>
internal static class QueryScanner
{
    /// <summary>The names of fields, folded.</summary>
    public static IReadOnlyList<(string Name, QueryField Field)> Fields { get; } =
    [
        ("标题", QueryField.Title), ("title", QueryField.Title), ("作者", QueryField.Byline), ("by", QueryField.Byline), ("日期", QueryField.Date),
        ("date", QueryField.Date), ("说话人", QueryField.Speaker), ("speaker", QueryField.Speaker), ("专题", QueryField.Topic), ("topic", QueryField.Topic),
    ];

    public static IEnumerable<QueryWord> Scan(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
                i++;
            else
                yield return Word(text, ref i);
        }
    }

    private static QueryWord Word(string text, ref int i)
    {
        var isExcluded = text[i] is '-' or '－' or '−' && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);
        var start = isExcluded ? i + 1 : i;
        var (field, at) = Field(text, start);
        if (QuotedEnd(text, at) is { } close)
        {
            i = close + 1;
            return new QueryWord(text[(at + 1)..close], text[start..i], field, true, isExcluded);
        }

        i = at;
        while (i < text.Length && !char.IsWhiteSpace(text[i]))
            i++;
        return new QueryWord(text[at..i], text[start..i], field, false, isExcluded);
    }

    /// <summary>A field's name with its colon and what follows it, in whatever width and case.</summary>
    private static (QueryField? Field, int At) Field(string text, int start)
    {
        foreach (var (name, field) in Fields)
        {
            var colon = start + name.Length;
            if (colon + 1 < text.Length && text[colon] is ':' or '：' && !char.IsWhiteSpace(text[colon + 1]) && Fold.Text(text[start..colon]) == name)
                return (field, colon + 1);
        }

        return (null, start);
    }

    /// <summary>The closing mark of what is quoted at <paramref name="start"/>: the first of its kind that a space or the end follows.</summary>
    private static int? QuotedEnd(string text, int start)
    {
        var close = text[start] switch { '"' => "\"", '＂' => "＂", '“' or '”' => "”“", '「' => "」", '『' => "』", _ => null };
        if (close is null)
            return null;
        for (var i = start + 1; i < text.Length; i++)
        {
            if (close.Contains(text[i]) && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])))
                return string.IsNullOrWhiteSpace(text[(start + 1)..i]) ? null : i;
        }

        return null;
    }
}
