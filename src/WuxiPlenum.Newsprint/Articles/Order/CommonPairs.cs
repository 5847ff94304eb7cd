using System.Collections.Frozen;
using System.Text;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>How strongly two characters are bound in common Chinese words: evidence that a cut went, or a line break would go, through a word.</summary>
public static class CommonPairs
{
    private static readonly FrozenDictionary<int, byte> s_bonds = Load();

    /// <summary>0 when the two do not follow each other in common words; else 1 to 3, 3 where one of them hardly stands without the other.</summary>
    public static int Bond(char a, char b) => s_bonds.GetValueOrDefault(Key(a, b));

    private static int Key(char a, char b) => (a << 16) | b;

    private static FrozenDictionary<int, byte> Load()
    {
        using var stream = typeof(CommonPairs).Assembly.GetManifestResourceStream("common-pairs.txt")
            ?? throw new InvalidOperationException("common-pairs.txt is not embedded in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var bonds = new Dictionary<int, byte>();
        while (reader.ReadLine() is { Length: > 2 } line)
        {
            for (var i = 1; i + 1 < line.Length; i += 2) bonds[Key(line[0], line[i])] = (byte)(line[i + 1] - '0');
        }

        return bonds.ToFrozenDictionary();
    }
}
