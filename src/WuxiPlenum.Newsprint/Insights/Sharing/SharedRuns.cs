namespace WuxiPlenum.Newsprint.Insights.Sharing;

/// <summary>Finds the longest words that texts have in common with one text, by its suffix automaton, in linear time.</summary>
internal sealed class SharedRuns(string text)
{
    private readonly SuffixAutomaton _automaton = new(text);

    /// <summary>The shared runs of two characters or more that are not part of a longer one, and where each stands in this text for the first time.</summary>
    public List<(int Start, int Here, int Length)> LongestOf(string other)
    {
        var runs = new List<(int, int, int)>();
        var (state, length) = (0, 0);
        for (var at = 0; at <= other.Length; at++)
        {
            var before = (State: state, Length: length);
            if (at < other.Length) _automaton.Follow(other[at], ref state, ref length);
            // A run ends where the next character does not make it longer.
            if ((at == other.Length || length <= before.Length) && before.Length >= 2)
                runs.Add((at - before.Length, _automaton.FirstEnd(before.State) - before.Length, before.Length));
        }

        return runs;
    }
}
