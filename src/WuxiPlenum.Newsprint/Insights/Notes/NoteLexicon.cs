using System.Collections.Frozen;
using WuxiPlenum.Newsprint.Insights.Terms;

namespace WuxiPlenum.Newsprint.Insights.Notes;

/// <summary>The lists of <c>notes.txt</c>, in the forms in which the rules ask for them.</summary>
internal static class NoteLexicon
{
    private static readonly WordLists s_lists = WordLists.Load("notes.txt");

    /// <summary>实实在在 and its like, by every three of their characters and the place of the fourth.</summary>
    public static ILookup<(int Missing, string Others), string> DoubledWordsByRest { get; } = s_lists["doubled-words"]
        .Where(word => word.Length == 4 && word[0] == word[1] && word[2] == word[3])
        .SelectMany(word => Enumerable.Range(0, 4).Select(missing => (Key: (missing, word.Remove(missing, 1)), Word: word)))
        .ToLookup(item => item.Key, item => item.Word);

    public static FrozenSet<string> DoubledWords { get; } = s_lists.Set("doubled-words");

    /// <summary>Characters that double in ordinary words.</summary>
    public static FrozenSet<char> Doubling { get; } = s_lists["doubling"].Select(word => word[0]).ToFrozenSet();

    public static FrozenSet<char> Particles { get; } = s_lists["particles"].Select(word => word[0]).ToFrozenSet();

    public static PhraseTrie Measures { get; } = new(s_lists["measures"]);

    /// <summary>Misspelt words with their spelling.</summary>
    public static FrozenDictionary<string, string> Misspelt { get; } = s_lists["misspelt"].Select(word => word.Split('=')).ToFrozenDictionary(word => word[0], word => word[1], StringComparer.Ordinal);

    public static PhraseTrie MisspeltWords { get; } = new(Misspelt.Keys);
}
