namespace WuxiPlenum.Newsprint.Insights.Sharing;

/// <summary>A few characters in a row of a folded document, as a number: what an archive stores to find shared text by.</summary>
/// <param name="Document">The number of the document.</param>
/// <param name="Offset">Where the characters begin in its folded text.</param>
public readonly record struct Fingerprint(ulong Hash, int Document, int Offset) : IComparable<Fingerprint>
{
    /// <summary>By hash, then by document and offset: the order in which they are read to find what is shared.</summary>
    public int CompareTo(Fingerprint other)
    {
        var byHash = Hash.CompareTo(other.Hash);
        if (byHash != 0) return byHash;
        var byDocument = Document.CompareTo(other.Document);
        return byDocument != 0 ? byDocument : Offset.CompareTo(other.Offset);
    }

    public static bool operator <(Fingerprint left, Fingerprint right) => left.CompareTo(right) < 0;

    public static bool operator >(Fingerprint left, Fingerprint right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fingerprint left, Fingerprint right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fingerprint left, Fingerprint right) => left.CompareTo(right) >= 0;
}
