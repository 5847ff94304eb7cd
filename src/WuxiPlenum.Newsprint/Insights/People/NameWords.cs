using System.Collections.Frozen;
using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>Surnames, and the words that tell where a name begins and ends, from <c>surnames.json</c> and <c>names.json</c>.</summary>
internal static class NameWords
{
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> s_surnames = Lexicons.LoadWords("surnames");
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> s_names = Lexicons.LoadWords("names");
    private static readonly FrozenSet<char> s_common = Characters(s_surnames["common"]);
    private static readonly FrozenSet<char> s_other = Characters(s_surnames["other"]);
    private static readonly FrozenSet<char> s_risky = Characters(s_surnames["risky"]);
    private static readonly WordList s_compound = new(s_surnames["compound"]);
    private static readonly FrozenSet<char> s_never = Characters(s_names["never"]);
    private static readonly FrozenSet<char> s_unlikely = Characters(s_names["unlikely"]);
    private static readonly FrozenSet<char> s_given = Characters(s_names["given"]);

    /// <summary>What stands before a name: 据, 请, 昨天.</summary>
    public static WordList Before { get; } = new(s_names["before"]);

    /// <summary>What introduces a name: 名叫.</summary>
    public static WordList Called { get; } = new(s_names["called"]);

    /// <summary>What people do, and what else stands behind a name: 出席, 在, 等.</summary>
    public static WordList Follows { get; } = new(s_names["follows"]);

    /// <summary>What makes a place or a body of what stands before it: 区, 公司.</summary>
    public static WordList Places { get; } = new(s_names["places"]);

    /// <summary>Syllables that only stand in names from other languages, and of which a character alone may be a verb: 买提, 买买.</summary>
    public static WordList ForeignSyllables { get; } = new(s_names["foreignSyllables"]);

    /// <summary>Names, and parts of names, of peoples who write them without a surname and without a dot: 巴特尔, 高娃, 扎西.</summary>
    private static WordList OtherLanguages { get; } = new(s_names["otherLanguages"]);

    /// <summary>The length of a name of one or two such parts that begins at a place; 0 when none does.</summary>
    public static int OtherLanguageAt(string text, int at)
    {
        var first = OtherLanguages.LengthAt(text, at);
        return first == 0 ? 0 : first + OtherLanguages.LengthAt(text, at + first);
    }

    /// <summary>Common words that begin like a name.</summary>
    public static WordList NotNames { get; } = new(s_names["notNames"]);

    /// <summary>Places, which never are names here.</summary>
    public static WordList PlaceNames { get; } = new(s_names["placeNames"]);

    /// <summary>The length of the surname that begins at a place, and how much it speaks for a name: 1 for one that is hardly anything else, -1 for one that is a common word.</summary>
    public static (int Length, double Weight) SurnameAt(string text, int at)
    {
        if (s_compound.LengthAt(text, at) is > 0 and var length) return (length, 1);
        var c = text[at];
        return s_common.Contains(c) ? (1, 0.6) : s_other.Contains(c) ? (1, 0) : s_risky.Contains(c) ? (1, -1.2) : (0, 0);
    }

    /// <summary>Whether a character is never part of a given name.</summary>
    public static bool IsNever(char c) => !RuleText.IsHan(c) || s_never.Contains(c);

    /// <summary>Whether a character hardly is part of a given name.</summary>
    public static bool IsUnlikely(char c) => s_unlikely.Contains(c);

    /// <summary>Whether a character is one that given names like.</summary>
    public static bool IsGiven(char c) => s_given.Contains(c);

    private static FrozenSet<char> Characters(IEnumerable<string> words) => words.SelectMany(word => word).ToFrozenSet();
}
