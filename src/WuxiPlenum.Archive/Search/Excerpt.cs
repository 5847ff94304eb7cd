namespace WuxiPlenum.Archive.Search;

/// <summary>A stretch of a paragraph that shows as many of its hits as there is room for.</summary>
/// <param name="Marks">Offsets in <paramref name="Text"/>.</param>
internal sealed record Excerpt(string Text, bool IsCutAtStart, bool IsCutAtEnd, IReadOnlyList<Mark> Marks)
{
    /// <summary>About how long an excerpt is, in UTF-16 units.</summary>
    private const int Window = 90;

    /// <summary>How far before the first hit an excerpt may begin.</summary>
    private const int LeadIn = 36;

    private const string SentenceEnds = "。！？!?；;";
    private const string ClauseEnds = "，,、：:";

    /// <summary>The excerpt with the most hits; the opening of the paragraph when it has none.</summary>
    public static Excerpt Of(string text, IReadOnlyList<Mark> marks)
    {
        var (first, last) = Densest(marks);
        var start = marks.Count == 0 ? 0 : StartBefore(text, marks[first].Start);
        var end = Math.Max(start + Window, marks.Count == 0 ? 0 : marks[last].End);
        end = end + Window / 6 >= text.Length ? text.Length : EndAfter(text, marks.Count == 0 ? start + 1 : marks[last].End, end);
        var inside = marks.Where(mark => mark.Start >= start && mark.End <= end).Select(mark => new Mark(mark.Start - start, mark.End - start));
        return new Excerpt(text[start..end], start > 0, end < text.Length, [.. inside]);
    }

    /// <summary>The run of marks that fits into a window and has the most of them, the first such.</summary>
    private static (int First, int Last) Densest(IReadOnlyList<Mark> marks)
    {
        var best = (First: 0, Last: 0);
        for (int first = 0, last = 0; first < marks.Count; first++)
        {
            last = Math.Max(first, last);
            while (last + 1 < marks.Count && marks[last + 1].End - marks[first].Start <= Window - LeadIn / 2) last++;
            if (last - first > best.Last - best.First) best = (first, last);
        }

        return best;
    }

    /// <summary>After the nearest sentence end before the hit, or else a clause end, or else a little before the hit.</summary>
    private static int StartBefore(string text, int hit)
    {
        if (hit <= LeadIn)
            return 0;
        var earliest = hit - LeadIn;
        var at = text.LastIndexOfAny(SentenceEnds.ToCharArray(), hit - 1, LeadIn);
        if (at < 0) at = text.IndexOfAny(ClauseEnds.ToCharArray(), earliest, LeadIn);
        var start = at >= 0 ? at + 1 : earliest;
        while (start < hit && (text[start] is '”' or '’' or '"' or '」' or '』' or '）' or ')' || char.IsWhiteSpace(text[start]))) start++;
        return IsRunCut(text, start) ? BackOutOfRun(text, start) : start;
    }

    /// <summary>Near <paramref name="wanted"/>, after a sentence or clause when one ends close by, and never before <paramref name="least"/>.</summary>
    private static int EndAfter(string text, int least, int wanted)
    {
        var from = Math.Max(least, wanted - Window / 5);
        var length = Math.Min(text.Length, wanted + Window / 6) - from;
        var at = text.IndexOfAny([.. SentenceEnds, .. ClauseEnds], from, length);
        var end = at >= 0 ? at + 1 : Math.Max(least, wanted);
        while (end < text.Length && IsRunCut(text, end)) end++;
        return end;
    }

    private static bool IsRunCut(string text, int index) => FoldedText.IsInsideRun(text, index);

    private static int BackOutOfRun(string text, int index)
    {
        while (index > 0 && IsRunCut(text, index)) index--;
        return index;
    }
}
