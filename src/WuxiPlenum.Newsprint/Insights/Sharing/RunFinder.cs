using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights.Sharing;

/// <summary>Makes runs, as long as two documents agree, of places at which they have something in common.</summary>
internal sealed class RunFinder(Func<int, string> textOf)
{
    // By the two documents, by how far the one's text is shifted against the other's, and by the place: what is one run stands together.
    private readonly List<(ulong Documents, ulong ShiftAndPlace)> _found = [];

    /// <summary>Takes all pairs of a few places at which the same thirteen characters begin, those in one document left out.</summary>
    /// <param name="places">By document and offset.</param>
    public void AddPairs(ReadOnlySpan<TextPlace> places)
    {
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = i + 1; j < places.Length; j++)
                if (places[i].Document != places[j].Document && AreSame(places[i], places[j])) _found.Add(Key(places[i], places[j]));
        }
    }

    /// <summary>The runs, by documents and places.</summary>
    public ImmutableArray<SharedRun> ToImmutable()
    {
        _found.Sort(static (a, b) => a.Documents != b.Documents ? a.Documents.CompareTo(b.Documents) : a.ShiftAndPlace.CompareTo(b.ShiftAndPlace));
        var runs = ImmutableArray.CreateBuilder<SharedRun>();
        var (documents, shift, end) = (ulong.MaxValue, 0, 0);
        foreach (var key in _found)
        {
            var (first, second) = Places(key);
            if (key.Documents == documents && second.Offset - first.Offset == shift && first.Offset < end) continue;
            var run = Extend(first, second);
            (documents, shift, end) = (key.Documents, second.Offset - first.Offset, run.FirstOffset + run.Length);
            runs.Add(run);
        }

        return runs.ToImmutable();
    }

    // Two texts with one hash are possible, if hardly ever.
    private bool AreSame(TextPlace first, TextPlace second) =>
        SameAfter(textOf(first.Document), first.Offset, textOf(second.Document), second.Offset, Winnowing.Guaranteed) == Winnowing.Guaranteed;

    private SharedRun Extend(TextPlace first, TextPlace second)
    {
        var (a, b) = (textOf(first.Document), textOf(second.Document));
        var before = SameBefore(a, first.Offset, b, second.Offset);
        var after = SameAfter(a, first.Offset, b, second.Offset, int.MaxValue);
        return new SharedRun(first.Document, first.Offset - before, second.Document, second.Offset - before, before + after);
    }

    private static int SameAfter(string a, int inA, string b, int inB, int most) =>
        a.AsSpan(inA, Math.Min(most, a.Length - inA)).CommonPrefixLength(b.AsSpan(inB));

    private static int SameBefore(string a, int inA, string b, int inB)
    {
        var same = 0;
        while (same < inA && same < inB && a[inA - same - 1] == b[inB - same - 1]) same++;
        return same;
    }

    private static (ulong, ulong) Key(TextPlace first, TextPlace second) =>
        (((ulong)(uint)first.Document << 32) | (uint)second.Document, ((ulong)(uint)((second.Offset - first.Offset) ^ int.MinValue) << 32) | (uint)first.Offset);

    private static (TextPlace First, TextPlace Second) Places((ulong Documents, ulong ShiftAndPlace) key)
    {
        var (offset, shift) = ((int)(uint)key.ShiftAndPlace, (int)(uint)(key.ShiftAndPlace >> 32) ^ int.MinValue);
        return (new TextPlace((int)(key.Documents >> 32), offset), new TextPlace((int)(uint)key.Documents, offset + shift));
    }
}
