namespace WuxiPlenum.Newsprint.Insights.Sharing;

/// <summary>
/// Tells places of one fingerprint apart by the thirteen characters around them. A fingerprint of nine characters lies in up to
/// five windows of thirteen; only those in which it was the chosen one are looked at, so that every window of every document is looked
/// at once at most, and what only few have is not taken for common because it begins as something common does.
/// </summary>
internal static class WindowGroups
{
    /// <summary>The places of the same thirteen characters, by document and offset; those that stand once, or in one document only, left out.</summary>
    public static IEnumerable<TextPlace[]> Of(List<Fingerprint> same, Func<int, string> textOf)
    {
        var windows = new List<Fingerprint>(same.Count * 2);
        foreach (var fingerprint in same) AddWindows(windows, fingerprint, textOf(fingerprint.Document));
        windows.Sort();
        for (var start = 0; start < windows.Count;)
        {
            var end = start + 1;
            while (end < windows.Count && windows[end].Hash == windows[start].Hash) end++;
            if (windows[start].Document != windows[end - 1].Document)
                yield return [.. windows[start..end].Select(window => new TextPlace(window.Document, window.Offset))];
            start = end;
        }
    }

    // The hash of a window is made of those of its first and its last nine characters, which together cover it.
    private static void AddWindows(List<Fingerprint> windows, Fingerprint fingerprint, string text)
    {
        const int Window = Winnowing.Window;
        var first = Math.Max(0, fingerprint.Offset - Window + 1);
        var last = Math.Min(text.Length, fingerprint.Offset + Winnowing.Guaranteed);
        var hashes = Winnowing.Hashes(text.AsSpan(first, last - first));
        for (var window = 0; window + Window <= hashes.Length; window++)
        {
            var inWindow = hashes.AsSpan(window, Window);
            if (first + window + Winnowing.SmallestIn(inWindow) == fingerprint.Offset)
                windows.Add(new Fingerprint((inWindow[0] * 0x9E3779B97F4A7C15) ^ inWindow[^1], fingerprint.Document, first + window));
        }
    }
}
