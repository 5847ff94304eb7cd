namespace WuxiPlenum.Newsprint.Insights.Sharing;

/// <summary>
/// Finds what the documents of an archive share, in time that grows as n log n with their text: fingerprints are sorted, not documents
/// compared. The index holds all in memory; an archive that stores fingerprints asks <see cref="Find(IEnumerable{Fingerprint}, Func{int, string}, int)"/> itself.
/// </summary>
public sealed class SharedTextIndex
{
    /// <summary>What stands in more places than this is told passage by passage.</summary>
    public const int MostPlaces = 8;

    private const int BucketBits = 8;

    private readonly List<string> _texts = [];
    private readonly List<Fingerprint>[] _buckets = [.. Enumerable.Range(0, 1 << BucketBits).Select(_ => new List<Fingerprint>())];

    /// <summary>How many fingerprints the index has.</summary>
    public long Fingerprints => _buckets.Sum(bucket => (long)bucket.Count);

    /// <summary>Adds a document; its number.</summary>
    /// <param name="folded">As <see cref="FoldedText.Text"/>.</param>
    public int Add(string folded)
    {
        foreach (var fingerprint in Winnowing.Of(folded, _texts.Count)) _buckets[fingerprint.Hash >> (64 - BucketBits)].Add(fingerprint);
        _texts.Add(folded);
        return _texts.Count - 1;
    }

    /// <summary>All that the documents added share in runs of thirteen characters and more.</summary>
    public SharedTexts Find() => Find(Sorted(), document => _texts[document]);

    /// <summary>
    /// The same over fingerprints that come one after the other. Every pair of documents with a run of thirteen characters or more in
    /// common is told: in a run of its own, or in a common passage that has places in both.
    /// </summary>
    /// <param name="sorted">In the order of <see cref="Fingerprint.CompareTo"/>.</param>
    /// <param name="textOf">The folded text of a document.</param>
    /// <param name="mostPlaces">What stands in more places than this is told passage by passage.</param>
    public static SharedTexts Find(IEnumerable<Fingerprint> sorted, Func<int, string> textOf, int mostPlaces = MostPlaces)
    {
        var (windows, runs, passages) = (new WindowGroups(), new RunFinder(textOf), new PassageFinder(textOf));
        var same = new List<Fingerprint>();
        foreach (var fingerprint in sorted)
        {
            if (same.Count > 0 && same[0].Hash != fingerprint.Hash) Take(same);
            same.Add(fingerprint);
        }

        Take(same);
        return new SharedTexts(runs.ToImmutable(), passages.ToImmutable());

        // What few places have is compared pair by pair.
        void Take(List<Fingerprint> same)
        {
            if (same.Count > 1)
            {
                foreach (var places in windows.Of(same, textOf))
                    if (places.Length > mostPlaces) passages.Add(places);
                    else runs.AddPairs(places);
            }

            same.Clear();
        }
    }

    // The buckets are in the order of the hashes already.
    private IEnumerable<Fingerprint> Sorted()
    {
        foreach (var bucket in _buckets)
        {
            bucket.Sort();
            foreach (var fingerprint in bucket) yield return fingerprint;
        }
    }
}
