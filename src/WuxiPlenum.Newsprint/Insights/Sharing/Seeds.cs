using System.Runtime.InteropServices;

namespace WuxiPlenum.Newsprint.Insights.Sharing;

/// <summary>Where every few characters in a row stand in a text: the first few places of each.</summary>
internal sealed class Seeds
{
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _places;

    public Seeds(string text, int length, int mostPlaces)
    {
        _places = new Dictionary<string, List<int>>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at + length <= text.Length; at++)
        {
            ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, text.AsSpan(at, length), out _);
            places ??= [];
            if (places.Count < mostPlaces) places.Add(at);
        }
    }

    /// <summary>Where the characters stand; none when they do not.</summary>
    public ReadOnlySpan<int> PlacesOf(ReadOnlySpan<char> seed) => _places.TryGetValue(seed, out var places) ? CollectionsMarshal.AsSpan(places) : [];
}
