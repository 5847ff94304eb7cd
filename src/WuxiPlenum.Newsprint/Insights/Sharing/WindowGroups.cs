namespace WuxiPlenum.Newsprint.Insights.Sharing;

/// <summary>
/// Tells places of one fingerprint apart by the thirteen characters around them. A fingerprint of nine characters lies in up to
/// five windows of thirteen; only those in which it was the chosen one are looked at, so that every window of every document is looked
/// at once at most, and what only few have is not taken for common because it begins as something common does.
/// </summary>
internal sealed class WindowGroups
{
    private readonly List<Fingerprint> _windows = [];

    /// <summary>The places of the same thirteen characters, by document and offset; those that stand once, or in one document only, left out.</summary>
    public IEnumerable<TextPlace[]> Of(List<Fingerprint> same, Func<int, string> textOf)
    {
        var windows = _windows;
        windows.Clear();
        foreach (var fingerprint in same) AddWindows(fingerprint, textOf(fingerprint.Document));
        windows.Sort();
        for (var start = 0; start < windows.Count;)
        {
            var end = start + 1;
            while (end < windows.Count && windows[end].Hash == windows[start].Hash) end++;
            if (windows[start].Document != windows[end - 1].Document)
                yield return PlacesOf(windows, start, end);
            start = end;
        }
    }

    private static TextPlace[] PlacesOf(List<Fingerprint> windows, int start, int end)
    {
        var places = new TextPlace[end - start];
        for (var i = 0; i < places.Length; i++) places[i] = new TextPlace(windows[start + i].Document, windows[start + i].Offset);
        return places;
    }

    // The hash of a window is made of those of its first and its last nine characters, which together cover it.
    private void AddWindows(Fingerprint fingerprint, string text)
    {
        const int Window = Winnowing.Window;
        var first = Math.Max(0, fingerprint.Offset - Window + 1);
        var last = Math.Min(text.Length, fingerprint.Offset + Winnowing.Guaranteed);
        Span<ulong> hashes = stackalloc ulong[(2 * Window) - 1];
        var count = Winnowing.Hash(text.AsSpan(first, last - first), hashes);
        for (var window = 0; window + Window <= count; window++)
        {
            ReadOnlySpan<ulong> inWindow = hashes.Slice(window, Window);
            if (first + window + Winnowing.SmallestIn(inWindow) == fingerprint.Offset)
                _windows.Add(new Fingerprint((inWindow[0] * 0x9E3779B97F4A7C15) ^ inWindow[^1], fingerprint.Document, first + window));
        }
    }
}
