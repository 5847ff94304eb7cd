using WuxiPlenum.Archive.Search.Suggest;

namespace WuxiPlenum.Archive.Search.Portable;

/// <summary>What can be suggested, in the lexicon's order, and how the characters in it are read.</summary>
/// <param name="Readings">By character, parted by spaces.</param>
internal sealed record PortableLexicon(IEnumerable<PortableLexicon.Entry> Entries, Dictionary<char, string> Readings)
{
    public static PortableLexicon Of(Lexicon lexicon) => new(
        lexicon.Entries.Select(entry => new Entry(entry.Text, entry.Kind.ToString(), entry.Slug, entry.Articles)),
        lexicon.Entries.SelectMany(entry => entry.Folded).Distinct().Where(c => PinyinReadings.Of(c).Count > 0).ToDictionary(c => c, c => string.Join(' ', PinyinReadings.Of(c))));

    internal sealed record Entry(string Text, string Kind, string? Slug, int Articles);
}
