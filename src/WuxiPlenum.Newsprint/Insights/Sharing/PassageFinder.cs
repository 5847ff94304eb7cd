using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights.Sharing;

/// <summary>Makes passages, as long as all their places agree, of places that have thirteen characters in common.</summary>
internal sealed class PassageFinder(Func<int, string> textOf)
{
    // The passages by where their first places lie, in stretches of so many characters.
    private const int Stretch = 64;

    private readonly List<CommonPassage> _passages = [];
    private readonly Dictionary<TextPlace, List<int>> _byStretch = [];

    /// <summary>Takes places, by document and offset, at which the same thirteen characters begin.</summary>
    public void Add(TextPlace[] places)
    {
        if (IsKnown(places)) return;
        var (before, after) = (Before(places), After(places));
        var (start, length) = (places[0].Offset - before, before + after);
        // Two texts with one hash: not worth an exact answer, and no passage.
        if (length < Winnowing.Guaranteed) return;
        for (var i = 0; i < places.Length; i++) places[i] = places[i] with { Offset = places[i].Offset - before };
        for (var stretch = start / Stretch; stretch <= (start + length - 1) / Stretch; stretch++)
        {
            var key = new TextPlace(places[0].Document, stretch);
            if (!_byStretch.TryGetValue(key, out var passages)) _byStretch.Add(key, passages = []);
            passages.Add(_passages.Count);
        }

        _passages.Add(new CommonPassage(length, [.. places]));
    }

    /// <summary>The passages, none with the same places twice.</summary>
    public ImmutableArray<CommonPassage> ToImmutable() => [.. _passages];

    // Another thirteen characters of a passage that has been made already stand at the same places of it.
    private bool IsKnown(TextPlace[] places)
    {
        if (!_byStretch.TryGetValue(new TextPlace(places[0].Document, places[0].Offset / Stretch), out var candidates)) return false;
        foreach (var candidate in candidates)
        {
            var passage = _passages[candidate];
            var shift = places[0].Offset - passage.Places[0].Offset;
            if (passage.Places.Length == places.Length && shift >= 0 && shift + Winnowing.Guaranteed <= passage.Length && AreShifted(passage.Places, places, shift)) return true;
        }

        return false;
    }

    private static bool AreShifted(ImmutableArray<TextPlace> from, TextPlace[] to, int shift)
    {
        for (var i = 0; i < to.Length; i++)
            if (from[i].Document != to[i].Document || from[i].Offset + shift != to[i].Offset) return false;
        return true;
    }

    private int After(TextPlace[] places)
    {
        var text = textOf(places[0].Document).AsSpan(places[0].Offset);
        foreach (var place in places.AsSpan(1)) text = text[..text.CommonPrefixLength(textOf(place.Document).AsSpan(place.Offset))];
        return text.Length;
    }

    private int Before(TextPlace[] places)
    {
        var (text, offset) = (textOf(places[0].Document), places[0].Offset);
        var most = offset;
        foreach (var place in places.AsSpan(1))
        {
            var (other, same) = (textOf(place.Document), 0);
            while (same < most && same < place.Offset && text[offset - same - 1] == other[place.Offset - same - 1]) same++;
            most = same;
        }

        return most;
    }
}
