namespace WuxiPlenum.Archive.Intake;

/// <summary>How much two texts have in common, by their shingles of three characters without blanks.</summary>
internal sealed class TextSimilarity
{
    private readonly HashSet<(char, char, char)> _shingles = [];

    public TextSimilarity(string text)
    {
        var characters = text.Where(c => !char.IsWhiteSpace(c)).ToArray();
        for (var i = 0; i + 2 < characters.Length; i++)
            _shingles.Add((characters[i], characters[i + 1], characters[i + 2]));
        if (_shingles.Count == 0 && characters.Length > 0)
            _shingles.Add((characters[0], characters[^1], '\0'));
    }

    /// <summary>Jaccard's index: 0 nothing in common, 1 the same shingles.</summary>
    public double To(TextSimilarity other)
    {
        var (small, large) = _shingles.Count < other._shingles.Count ? (_shingles, other._shingles) : (other._shingles, _shingles);
        var common = small.Count(large.Contains);
        var all = small.Count + large.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }
}
