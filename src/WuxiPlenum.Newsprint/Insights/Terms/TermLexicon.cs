using System.Collections.Frozen;
using WuxiPlenum.Newsprint.Insights.Sharing;

namespace WuxiPlenum.Newsprint.Insights.Terms;

/// <summary>The lists of <c>terms.txt</c>, in the forms in which the rules ask for them.</summary>
internal static class TermLexicon
{
    private static readonly WordLists s_lists = WordLists.Load("terms.txt");

    /// <summary>Set phrases that stand alone.</summary>
    public static FrozenSet<string> Formulae { get; } = s_lists["formulae"].Select(phrase => FoldedText.Fold(phrase)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Those, and what is a set phrase only in a row.</summary>
    public static PhraseTrie Members { get; } = new(Formulae.Concat(s_lists["members"]));

    /// <summary>What a quoted name is the name of.</summary>
    public static PhraseTrie Kinds { get; } = new(s_lists["kinds"]);

    public static FrozenSet<char> Speech { get; } = s_lists["speech"].Select(word => word[0]).ToFrozenSet();

    /// <summary>Verbs before a quotation, those that end with another among them.</summary>
    public static FrozenSet<string> Saying { get; } = s_lists.Set("saying");

    public static PhraseTrie Counted { get; } = new(s_lists["counted"]);

    /// <summary>The longest first.</summary>
    public static IReadOnlyList<string> Explaining { get; } = [.. s_lists["explaining"].OrderByDescending(word => word.Length)];
}
