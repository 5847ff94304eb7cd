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
    private const int Shingle = 5;
    private const int MostPlaces = 8;
    private const double Repeated = 0.85;

    public static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks)
    {
        var letters = blocks.Select(block => block.Kind is BlockKind.Body || IsSentenceLike(block) ? Letters(block.Folded) : "").ToList();
        var places = new Dictionary<string, List<int>>();
        for (var i = 0; i < letters.Count; i++)
        {
            for (var at = 0; at + Shingle <= letters[i].Length; at++)
            {
                var key = letters[i].Substring(at, Shingle);
                if (!places.TryGetValue(key, out var list)) places[key] = list = [];
                if (list.Count < MostPlaces && (list.Count == 0 || list[^1] != i)) list.Add(i);
            }
        }

        return [.. blocks.Select((block, i) => IsPullQuote(i) ? block with { IsRepeated = true } : block)];

        bool IsPullQuote(int i)
        {
            var text = letters[i];
            if (text.Length is < Shortest or > Longest) return false;
            var (all, elsewhere) = (0, new Dictionary<int, int>());
            for (var at = 0; at + Shingle <= text.Length; at++, all++)
            {
                foreach (var place in places[text.Substring(at, Shingle)])
                {
                    if (place != i) elsewhere[place] = elsewhere.GetValueOrDefault(place) + 1;
                }
            }

            // The other copy may itself be cut into two blocks.
            var best = elsewhere.Where(pair => letters[pair.Key].Length > text.Length / 2).OrderByDescending(pair => pair.Value).Take(2).ToList();
            return best.Count > 0 && best.Sum(pair => pair.Value) >= all * Repeated && best.Sum(pair => letters[pair.Key].Length) >= text.Length * 1.3;
        }
    }

    // A headline's words stand in its article too; a quotation has clauses.
    private static bool IsSentenceLike(Block block) => block.Kind == BlockKind.Headline && block.Folded.Count(c => c == ',') >= 2;

    private static string Letters(string folded) => string.Concat(folded.Where(c => Characters.IsLetter(c)));
}
