using System.Numerics;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>
/// Says in which paragraph of an article a place is, and counts those in which one is. A token is compared with several beginnings at once and without a
/// branch: a processor guesses wrong in which paragraph the next place is, and that costs it more than the comparisons.
/// </summary>
internal sealed class ParagraphCounter
{
    /// <summary>Among more paragraphs the one is looked for.</summary>
    private const int MostCompared = 64;

    /// <summary>Up to whole vectors what follows the last beginning is above every token.</summary>
    private int[] _starts = new int[MostCompared + Vector<int>.Count];

    private int[] _stamps = new int[MostCompared];
    private int _length, _stamp;

    /// <summary>Paragraphs with a place.</summary>
    public int Count { get; private set; }

    /// <param name="starts">For each paragraph of the article how many tokens stand before it.</param>
    public void Begin(ReadOnlySpan<int> starts)
    {
        (_length, Count) = (starts.Length, 0);
        _stamp++;
        if (starts.Length > _stamps.Length)
            (_starts, _stamps) = (new int[(starts.Length * 2) + Vector<int>.Count], new int[starts.Length * 2]);
        starts.CopyTo(_starts);
        _starts.AsSpan(starts.Length, Vector<int>.Count).Fill(int.MaxValue);
    }

    /// <summary>The paragraph of a token; the first one for an article that has none any more.</summary>
    public int Of(int token) => Math.Max(0, Before(token) - 1);

    /// <summary>Each paragraph counts once, however many places are in it.</summary>
    public void Add(int paragraph)
    {
        ref var stamp = ref _stamps[paragraph];
        Count += stamp == _stamp ? 0 : 1;
        stamp = _stamp;
    }

    /// <summary>How many paragraphs begin before the token or with it.</summary>
    private int Before(int token)
    {
        if (_length > MostCompared)
            return _starts.AsSpan(0, _length).BinarySearch(token) is var at && at < 0 ? ~at : at + 1;
        var (tokens, count) = (new Vector<int>(token), Vector<int>.Zero);
        for (var at = 0; at < _length; at += Vector<int>.Count)
            count -= Vector.LessThanOrEqual(new Vector<int>(_starts, at), tokens);
        return Vector.Sum(count);
    }
}
