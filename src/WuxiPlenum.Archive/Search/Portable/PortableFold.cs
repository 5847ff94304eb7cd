namespace WuxiPlenum.Archive.Search.Portable;

/// <summary><see cref="Fold"/> as a table: each character of <paramref name="From"/> becomes the one at its place in <paramref name="To"/>.</summary>
internal sealed record PortableFold(string From, string To)
{
    public static PortableFold Table()
    {
        var changed = Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => Fold.Character(c) != c).ToArray();
        return new PortableFold(new string(changed), new string(Array.ConvertAll(changed, Fold.Character)));
    }
}
