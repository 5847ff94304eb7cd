using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Blocks;

/// <summary>
/// A pull quote repeats words of its article in a frame of its own: a short block, all of whose text stands once more
/// on the page, inside longer text. The mark is only a possibility: closing phrases are repeated too, and stay where they fit.
/// </summary>
internal static class PullQuotes
{
    private const int Shortest = 12;
    private const int Longest = 120;
    private const double Repeated = 0.85;

    public static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks)
    {
        var letters = new string[blocks.Length];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = blocks[i].Kind is BlockKind.Body || IsSentenceLike(blocks[i]) ? Letters(blocks[i].Folded) : "";
        var repeats = new RepeatedShingles(letters);
        var candidates = Enumerable.Range(0, letters.Length)
            .Where(i => letters[i].Length is >= Shortest and <= Longest && repeats.MayBeIn(letters[i], Repeated / 2)).ToList();
        if (candidates.Count == 0) return blocks;
        var places = new ShinglePlaces(letters);
        var marked = blocks.ToBuilder();
        var elsewhere = new Dictionary<int, int>();
        foreach (var i in candidates)
            if (IsPullQuote(i)) marked[i] = blocks[i] with { IsRepeated = true };
        return marked.ToImmutable();

        bool IsPullQuote(int i)
        {
            var text = letters[i];
            var (all, shared) = (0, 0);
            elsewhere.Clear();
            foreach (var shingle in places.Of(i))
            {
                all++;
                var others = 0;
                foreach (var place in places.TextsWith(shingle))
                {
                    if (place == i) continue;
                    elsewhere[place] = elsewhere.GetValueOrDefault(place) + 1;
                    others++;
                }

                if (others > 0) shared++;
            }

            // The other copy may itself be cut into two blocks.
            if (shared * 2 < all * Repeated) return false;
            var best = elsewhere.Where(pair => letters[pair.Key].Length > text.Length / 2).OrderByDescending(pair => pair.Value).Take(2).ToList();
            return best.Count > 0 && best.Sum(pair => pair.Value) >= all * Repeated && best.Sum(pair => letters[pair.Key].Length) >= text.Length * 1.3;
        }
    }

    // A headline's words stand in its article too; a quotation has clauses.
    private static bool IsSentenceLike(Block block) => block.Kind == BlockKind.Headline && block.Folded.AsSpan().Count(',') >= 2;

    private static string Letters(string folded)
    {
        Span<char> letters = folded.Length <= 1024 ? stackalloc char[folded.Length] : new char[folded.Length];
        var count = 0;
        foreach (var c in folded)
            if (Characters.IsLetter(c)) letters[count++] = c;
        return count == folded.Length ? folded : new string(letters[..count]);
    }
}
