using System.Numerics;
using System.Runtime.Intrinsics;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>
/// Says how many places are in the first paragraphs of an article, and counts the paragraphs in which one is. A place is compared with several
/// beginnings at once and without a branch: a processor guesses wrong in which paragraph the next place is, and that costs more than the comparisons.
/// </summary>
internal sealed class ParagraphCounter
{
    /// <summary>Paragraphs to a mark. In an article with more, the one is looked for.</summary>
    private const int PerMark = 64;

    /// <summary>Up to whole vectors what follows the last beginning is above every token.</summary>
    private int[] _starts = new int[PerMark + Vector256<int>.Count];

    /// <summary>A bit for each paragraph with a place.</summary>
    private ulong[] _marks = new ulong[1];

    private int _length;

    /// <summary>Paragraphs with a place.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var mark in _marks)
                count += BitOperations.PopCount(mark);
            return count;
        }
    }

    /// <param name="starts">For each paragraph of the article how many tokens stand before it.</param>
    public void Begin(ReadOnlySpan<int> starts)
    {
        _length = starts.Length;
        if (starts.Length > _marks.Length * PerMark)
        {
            _marks = new ulong[(starts.Length / PerMark * 2) + 1];
            _starts = new int[(_marks.Length * PerMark) + Vector256<int>.Count];
        }

        starts.CopyTo(_starts);
        _starts.AsSpan(starts.Length, Vector256<int>.Count).Fill(int.MaxValue);
        _marks.AsSpan().Clear();
    }

    /// <param name="places">In the paragraphs.</param>
    /// <param name="first">How many paragraphs are the first ones.</param>
    /// <param name="isCounted">Whether the paragraphs are to be counted in which the places are.</param>
    /// <returns>How many of the places are in the first paragraphs.</returns>
    public int Take(ReadOnlySpan<Place> places, int first, bool isCounted)
    {
        if (_length > PerMark)
            return TakeLong(places, first, isCounted);
        var (marks, inFirst) = (0UL, 0);
        foreach (var place in places)
        {
            var begun = Begun(place.Token);
            marks |= begun ^ (begun >> 1); // the last of them
            inFirst += (int)((~begun >> first) & 1);
        }

        if (isCounted)
            _marks[0] |= marks;
        return inFirst;
    }

    private int TakeLong(ReadOnlySpan<Place> places, int first, bool isCounted)
    {
        var inFirst = 0;
        foreach (var place in places)
        {
            var at = _starts.AsSpan(0, _length).BinarySearch(place.Token);
            var paragraph = at < 0 ? ~at - 1 : at;
            if (isCounted)
                _marks[paragraph / PerMark] |= 1UL << (paragraph % PerMark);
            if (paragraph < first)
                inFirst++;
        }

        return inFirst;
    }

    /// <summary>A bit for each paragraph that begins before the token or with it.</summary>
    private ulong Begun(int token)
    {
        var (tokens, begun) = (Vector256.Create(token), 0UL);
        for (var at = 0; at < _length; at += Vector256<int>.Count)
            begun |= (ulong)Vector256.LessThanOrEqual(Vector256.Create(_starts, at), tokens).ExtractMostSignificantBits() << at;
        return begun;
    }
}
