namespace WuxiPlenum.Newsprint.Insights.Sharing;

/// <summary>
/// Chooses the fingerprints of a document (S. Schleimer, D. S. Wilkerson and A. Aiken, Winnowing: Local Algorithms for Document
/// Fingerprinting, SIGMOD 2003). Every nine characters in a row have a hash; of every five hashes in a row the smallest is chosen, of
/// equal ones the last. Thirteen characters hold five hashes, so that two documents that have the same thirteen have the same choice
/// among them: no shared run of thirteen is missed, though only about a third of the hashes is kept.
/// </summary>
public static class Winnowing
{
    /// <summary>Every run of so many characters that two documents share is found.</summary>
    public const int Guaranteed = 13;

    internal const int GramLength = 9;
    internal const int Window = Guaranteed - GramLength + 1;

    private const ulong Base = 0x9E3779B97F4A7C15;

    private static readonly ulong s_first = Power(Base, GramLength - 1);

    /// <summary>The fingerprints of a document, in the order of its text; none when it has fewer than thirteen characters.</summary>
    /// <param name="folded">As <see cref="FoldedText.Text"/>.</param>
    public static IEnumerable<Fingerprint> Of(string folded, int document)
    {
        if (folded.Length < Guaranteed) yield break;
        var hashes = new ulong[folded.Length - GramLength + 1];
        Hash(folded, hashes);
        var chosen = -1;
        for (var window = 0; window + Window <= hashes.Length; window++)
        {
            var smallest = SmallestIn(hashes.AsSpan(window, Window)) + window;
            if (smallest == chosen) continue;
            chosen = smallest;
            yield return new Fingerprint(hashes[chosen], document, chosen);
        }
    }

    /// <summary>Of some hashes the place of the smallest, and of equal ones of the last.</summary>
    internal static int SmallestIn(ReadOnlySpan<ulong> hashes)
    {
        var smallest = 0;
        for (var i = 1; i < hashes.Length; i++)
            if (hashes[i] <= hashes[smallest]) smallest = i;
        return smallest;
    }

    /// <summary>Writes the hashes of every nine characters in a row; how many they are.</summary>
    internal static int Hash(ReadOnlySpan<char> text, Span<ulong> hashes)
    {
        var rolling = 0UL;
        for (var i = 0; i < text.Length; i++)
        {
            if (i >= GramLength) rolling -= Letter(text[i - GramLength]) * s_first;
            rolling = (rolling * Base) + Letter(text[i]);
            if (i + 1 >= GramLength) hashes[i + 1 - GramLength] = Spread(rolling);
        }

        return Math.Max(0, text.Length - GramLength + 1);
    }

    // Mixes the bits, so that which hash is smallest has nothing to do with what the characters are.
    private static ulong Spread(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }

    private static ulong Letter(char c) => c + 1UL;

    private static ulong Power(ulong value, int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++) power *= value;
        return power;
    }
}
