using System.Collections.Immutable;
using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>Measures how near the words of a query stand to each other in an article.</summary>
internal sealed class NearnessMeter(ImmutableArray<TextCondition> phrases)
{
    /// <summary>So many places of each word are looked at, the first ones.</summary>
    private const int Places = 48;

    /// <summary>Words in different fields, or farther apart, are not near.</summary>
    private const int Far = 60;

    private readonly int[][] _places = [.. phrases.Select(_ => new int[Places])];
    private readonly int[] _counts = new int[phrases.Length];

    public void Begin() => _counts.AsSpan().Clear();

    public void Add(int phrase, ReadOnlySpan<Place> places)
    {
        var count = _counts[phrase] = Math.Min(places.Length, Places);
        for (var i = 0; i < count; i++)
            _places[phrase][i] = places[i].Bits;
    }

    /// <summary>The sum over the words that follow each other in the query.</summary>
    public double Score()
    {
        var score = 0.0;
        for (var phrase = 1; phrase < _counts.Length; phrase++)
        {
            if (_counts[phrase - 1] > 0 && _counts[phrase] > 0 && Gap(phrase - 1, phrase) is < Far and var gap)
                score += Ranking.OfNearness(gap);
        }

        return score;
    }

    /// <summary>Between the end of the one and the beginning of the other, in tokens: about characters.</summary>
    private int Gap(int first, int second)
    {
        var a = _places[first].AsSpan(0, _counts[first]);
        var b = _places[second].AsSpan(0, _counts[second]);
        var (firstLength, secondLength) = (phrases[first].Term.Text.Length, phrases[second].Term.Text.Length);
        var best = Far;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var gap = a[i] < b[j] ? b[j] - a[i] - firstLength : a[i] - b[j] - secondLength + 1; // the order typed is a little better
            best = Math.Min(best, Math.Max(0, gap));
            if (a[i] < b[j]) i++;
            else j++;
        }

        return best;
    }
}
