namespace WuxiPlenum.Web.Reading.Proof;

/// <summary>A stretch of a source's text and what became of it.</summary>
/// <param name="Target">The address of the place where it is shown.</param>
/// <param name="Mark">A word or two to set before it: 3, 标题, another article's headline.</param>
/// <param name="Label">Where <paramref name="Target"/> leads, in full.</param>
public sealed record SourcePart(int Start, int End, SourceUse Use, string Target, string Mark, string Label)
{
    /// <summary>In source order; parts with one target are one part where only blanks stand between them.</summary>
    public static IReadOnlyList<SourcePart> InOrder(IEnumerable<SourcePart> parts, string source)
    {
        var merged = new List<SourcePart>();
        foreach (var part in parts.OrderBy(part => part.Start))
        {
            if (merged is [.., var last] && part.Use == SourceUse.Elsewhere && last.Target == part.Target && Follows(source, last.End, part.Start))
                merged[^1] = last with { End = Math.Max(last.End, part.End) };
            else
                merged.Add(part);
        }

        return merged;
    }

    /// <summary>Whether only blanks stand between two places.</summary>
    public static bool Follows(string source, int end, int start) => start >= end && source.AsSpan(end, start - end).IsWhiteSpace();
}

/// <summary>What became of source text.</summary>
public enum SourceUse
{
    /// <summary>It stands in the article that is shown.</summary>
    Here,

    /// <summary>It stands in another article of the page.</summary>
    Elsewhere,

    /// <summary>It was left out: printed twice.</summary>
    Dropped,

    /// <summary>It belongs to no article.</summary>
    SetAside,
}
