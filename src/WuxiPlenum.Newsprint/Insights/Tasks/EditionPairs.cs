using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Insights.Sharing;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Insights.Tasks;

/// <summary>What each pair of characters tells in an edition: the more, the fewer of its sections and tasks have it, and the firmer the two are bound in common words.</summary>
internal sealed class EditionPairs
{
    // A pair that is no common word may be the seam between two.
    private const double SeamWeight = 0.35;
    private const double DigitWeight = 0.2;

    // What a heading says, its section is about.
    private const double HeadingTimes = 2;

    private static readonly HashSet<int> s_common = [.. WordLists.Load("tasks.txt")["common"].SelectMany(word => PairsOf(FoldedText.Fold(word)))];

    private readonly Dictionary<int, int> _units = [];
    private int _count;

    /// <summary>The pairs of a section or a task with how often they stand in it, those of its headings counted two times more.</summary>
    public static Dictionary<int, double> Of(IEnumerable<string> paragraphs, params IEnumerable<string> headings)
    {
        var pairs = new Dictionary<int, double>();
        foreach (var pair in paragraphs.SelectMany(text => PairsOf(FoldedText.Fold(text)))) pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        foreach (var pair in headings.SelectMany(text => PairsOf(FoldedText.Fold(text)))) pairs[pair] = pairs.GetValueOrDefault(pair, 1) + HeadingTimes;
        return pairs;
    }

    public static int Pair(char a, char b) => (a << 16) | b;

    /// <summary>Counts a section or a task.</summary>
    public void Add(Dictionary<int, double> pairs)
    {
        _count++;
        foreach (var pair in pairs.Keys) _units[pair] = _units.GetValueOrDefault(pair) + 1;
    }

    /// <summary>0 for what all have, and for the words of all coverage.</summary>
    public double Weight(int pair)
    {
        if (s_common.Contains(pair)) return 0;
        var (a, b) = ((char)(pair >>> 16), (char)(pair & 0xFFFF));
        var rarity = Math.Log((double)_count / _units.GetValueOrDefault(pair, 1));
        return rarity * (!Characters.IsHan(a) || !Characters.IsHan(b) ? DigitWeight : CommonPairs.Bond(a, b) > 0 ? 1 : SeamWeight);
    }

    /// <summary>What each pair of a text tells of it: its weight, and more where it comes again.</summary>
    public List<(int Pair, double Weight)> Vector(Dictionary<int, double> pairs) =>
        [.. pairs.Select(pair => (pair.Key, Weight(pair.Key) * (1 + (Math.Log(pair.Value) / 2)))).Where(pair => pair.Item2 > 0)];

    private static IEnumerable<int> PairsOf(string folded)
    {
        for (var i = 0; i + 1 < folded.Length; i++) yield return Pair(folded[i], folded[i + 1]);
    }
}
