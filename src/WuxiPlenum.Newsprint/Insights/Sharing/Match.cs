namespace WuxiPlenum.Newsprint.Insights.Sharing;

/// <summary>Two stretches of two texts that are the same, or the same but for short differences.</summary>
/// <param name="Same">How many characters are the same.</param>
internal readonly record struct Match(int First, int FirstEnd, int Second, int SecondEnd, int Same)
{
    // A difference is no longer than this on either side, and after it so many characters have to agree.
    private const int LongestGap = 8;
    private const int Resumed = 4;

    // Below it, the two say different things with the same words.
    private const double LeastLikeness = 0.75;

    /// <summary>1 when all characters are the same.</summary>
    public double Likeness => 2.0 * Same / (FirstEnd - First + SecondEnd - Second);

    /// <summary>The match that begins at two places, as far as it goes.</summary>
    // A match that comes to less than a passage has few differences, so that trying it costs little wherever it is tried.
    public static Match From(string a, int first, string b, int second)
    {
        var same = a.AsSpan(first).CommonPrefixLength(b.AsSpan(second));
        var match = new Match(first, first + same, second, second + same, same);
        while (match.Resume(a, b) is { Likeness: >= LeastLikeness } longer) match = longer;
        return match;
    }

    // The nearest place behind a difference from which both agree again.
    private Match? Resume(string a, string b)
    {
        for (var gap = 1; gap <= 2 * LongestGap; gap++)
        {
            for (var inFirst = Math.Max(0, gap - LongestGap); inFirst <= Math.Min(gap, LongestGap); inFirst++)
            {
                var (first, second) = (FirstEnd + inFirst, SecondEnd + gap - inFirst);
                if (first + Resumed > a.Length || second + Resumed > b.Length) continue;
                if (!a.AsSpan(first, Resumed).SequenceEqual(b.AsSpan(second, Resumed))) continue;
                var same = a.AsSpan(first).CommonPrefixLength(b.AsSpan(second));
                return this with { FirstEnd = first + same, SecondEnd = second + same, Same = Same + same };
            }
        }

        return null;
    }
}
