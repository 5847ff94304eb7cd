namespace WuxiPlenum.Archive.Search.Suggest;

/// <summary>
/// Finds the phrases of a text that are units: they come several times, in several articles, and what stands before and after them varies
/// (branching entropy, as Jin and Tanaka-Ishii used it to segment Chinese, 2006). No dictionary is needed.
/// </summary>
internal static class RepeatedPhrases
{
    private const int Shortest = 2, Longest = 10;
    private const int LeastPlaces = 3, LeastArticles = 2;

    /// <summary>Below this the neighbour is as good as given, and the phrase goes on; in nats.</summary>
    private const double LeastEntropy = 0.9;

    /// <summary>Words of grammar: no phrase of interest begins or ends with one.</summary>
    private const string Grammar = "的了着过在和与及或是为将把被对从向以于也都就还又并而但其这那我你他她它们个上下中等之所不有来去到要会能可再更最很更各每某";

    /// <summary>Words of grammar that stand by themselves: beside one, a word begins or ends.</summary>
    private const string Particles = "的了在和与及是为将把被对从向以于也都";

    /// <param name="articles">The folded texts of each article.</param>
    /// <returns>Each phrase with how many articles it stands in; a phrase that never stands without a longer one is not among them.</returns>
    public static List<(string Phrase, int Articles)> In(IEnumerable<IEnumerable<string>> articles)
    {
        var (text, owners) = Join(articles);
        var edges = new WordEdges(text);
        var suffixes = Enumerable.Range(0, text.Length).Where(at => IsHan(text[at])).ToArray();
        Array.Sort(suffixes, (a, b) => text.AsSpan(a, Math.Min(Longest + 1, text.Length - a)).SequenceCompareTo(text.AsSpan(b, Math.Min(Longest + 1, text.Length - b))));
        var found = new List<(string, int)>();
        for (var length = Shortest; length <= Longest; length++)
        {
            for (int first = 0, end; first < suffixes.Length; first = end)
            {
                for (end = first + 1; end < suffixes.Length && IsSame(text, suffixes[first], suffixes[end], length); end++)
                {
                }

                if (end - first >= LeastPlaces && IsUnit(text, edges, suffixes.AsSpan(first, end - first), length)
                    && suffixes[first..end].Select(at => owners[at]).Distinct().Count() is >= LeastArticles and var count)
                    found.Add((text.Substring(suffixes[first], length), count));
            }
        }

        return found;
    }

    private static bool IsUnit(string text, WordEdges edges, ReadOnlySpan<int> places, int length)
    {
        var at = places[0];
        if (at + length > text.Length || Grammar.Contains(text[at]) || Grammar.Contains(text[at + length - 1]))
            return false;
        for (var i = 0; i < length; i++)
        {
            if (!IsHan(text[at + i]))
                return false;
        }

        var (before, after) = (new Dictionary<char, int>(), new Dictionary<char, int>());
        foreach (var place in places)
        {
            Count(before, place == 0 ? '\n' : text[place - 1]);
            Count(after, place + length == text.Length ? '\n' : text[place + length]);
        }

        return Entropy(before, places.Length) >= LeastEntropy && (edges.CanBegin(text[at]) || HasEdge(before))
            && Entropy(after, places.Length) >= LeastEntropy && (edges.CanEnd(text[at + length - 1]) || HasEdge(after));
    }

    private static bool HasEdge(Dictionary<char, int> neighbours) => neighbours.Keys.Any(c => !IsHan(c) || Particles.Contains(c));

    private static void Count(Dictionary<char, int> counts, char c) => counts[c] = counts.GetValueOrDefault(c) + 1;

    /// <summary>Where the sentence ends, the phrase does: every such neighbour is one of its own.</summary>
    private static double Entropy(Dictionary<char, int> counts, int total) => counts.Sum(count =>
    {
        var share = count.Value / (double)total;
        return IsHan(count.Key) ? -share * Math.Log(share) : -share * Math.Log(1.0 / total);
    });

    private static bool IsSame(string text, int one, int two, int length) =>
        one + length <= text.Length && two + length <= text.Length && text.AsSpan(one, length).SequenceEqual(text.AsSpan(two, length));

    private static bool IsHan(char c) => CharacterClasses.Of(c) == CharacterClass.Han;

    private static (string Text, int[] Owners) Join(IEnumerable<IEnumerable<string>> articles)
    {
        var text = new System.Text.StringBuilder();
        var owners = new List<int>();
        var owner = 0;
        foreach (var article in articles)
        {
            foreach (var part in article)
            {
                text.Append(part).Append('\n');
                while (owners.Count < text.Length)
                    owners.Add(owner);
            }

            owner++;
        }

        return (text.ToString(), [.. owners]);
    }
}
