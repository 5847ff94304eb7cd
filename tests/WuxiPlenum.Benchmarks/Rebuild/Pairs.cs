namespace WuxiPlenum.Benchmarks.Rebuild;

internal static class Pairs
{
    /// <summary>Each item with the one after it.</summary>
    public static IEnumerable<(T First, T Second)> Pairwise<T>(this IEnumerable<T> items)
    {
        using var at = items.GetEnumerator();
        if (!at.MoveNext()) yield break;
        for (var previous = at.Current; at.MoveNext(); previous = at.Current) yield return (previous, at.Current);
    }
}
