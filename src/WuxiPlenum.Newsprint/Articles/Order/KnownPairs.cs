using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>
/// How strongly characters are bound in texts that were read before: what an archive knows of its papers beside common words, the
/// names of places, people and programmes above all. Never changes, so that a page reads the same however often it is read with it.
/// </summary>
public sealed class KnownPairs
{
    // What stands together a few times, in one story perhaps, proves nothing.
    private const int FewestTimes = 4;

    // How many times as often as chance would have it (pointwise mutual information, as a ratio): 的 follows everything.
    private const double LeastAboveChance = 30;

    private readonly Numbering<uint> _pairs;
    private readonly byte[] _bonds;

    private KnownPairs(Numbering<uint> pairs, byte[] bonds) => (_pairs, _bonds) = (pairs, bonds);

    /// <summary>Of no text: nothing is known.</summary>
    public static KnownPairs None { get; } = Of([]);

    /// <summary>Learns from texts, paragraphs or articles, whose sentences are whole. Time and memory grow with their length.</summary>
    public static KnownPairs Of(IEnumerable<string> texts)
    {
        var (pairs, letters) = (new Numbering<uint>(0), new int[char.MaxValue + 1]);
        var (counts, all) = (new List<int>(), 0L);
        foreach (var text in texts.Select(Characters.FoldForRules))
        {
            for (var i = 0; i + 1 < text.Length; i++)
            {
                if (!Characters.IsHan(text[i])) continue;
                letters[text[i]]++;
                all++;
                if (!Characters.IsHan(text[i + 1])) continue;
                var pair = pairs.Add(Key(text[i], text[i + 1]));
                if (pair == counts.Count) counts.Add(0);
                counts[pair]++;
            }
        }

        var bonds = new byte[counts.Count];
        foreach (var key in pairs.Keys)
        {
            var pair = pairs.Find(key);
            bonds[pair] = BondOf(counts[pair], letters[key >> 16], letters[key & char.MaxValue], all);
        }

        return new KnownPairs(pairs, bonds);
    }

    /// <summary>0 to 3, as <see cref="CommonPairs.Bond"/>.</summary>
    public int Bond(char a, char b) => _pairs.Find(Key(a, b)) is >= 0 and var pair ? _bonds[pair] : 0;

    private static byte BondOf(int times, int first, int second, long all)
    {
        if (times < FewestTimes || times * (double)all < LeastAboveChance * first * (double)second) return 0;
        var share = (double)times / Math.Min(Math.Max(first, 1), Math.Max(second, 1));
        return share >= 1 / 12.0 ? (byte)3 : share >= 0.01 ? (byte)2 : (byte)1;
    }

    private static uint Key(char a, char b) => ((uint)a << 16) | b;
}
