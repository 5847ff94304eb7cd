using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>The words of offices and callings, from <c>offices.json</c>.</summary>
internal static class OfficeWords
{
    private static readonly ImmutableDictionary<string, WordList> s_lists = Lexicons.Load("offices");

    /// <summary>What an office ends with: 书记, 局长, 院士.</summary>
    public static WordList Posts { get; } = s_lists["posts"];

    /// <summary>What somebody is by work or standing: 摊主, 退休工人, 居民.</summary>
    public static WordList Callings { get; } = s_lists["callings"];

    /// <summary>What stands before a name and is no office: 同志, 妈妈, 市领导, 记者.</summary>
    public static WordList Kin { get; } = s_lists["kin"];

    /// <summary>Reporters and those who write with them.</summary>
    public static WordList Reporters { get; } = s_lists["reporters"];

    /// <summary>The posts that are also put behind a name: 总书记, 教授.</summary>
    public static WordList After { get; } = s_lists["after"];

    /// <summary>Those of them behind which hardly anything but a name stands: 同志.</summary>
    public static WordList Titles { get; } = s_lists["titles"];

    /// <summary>Posts that only one holds: the names after the first do not share them.</summary>
    public static WordList Unique { get; } = s_lists["unique"];

    /// <summary>What qualifies a post: 副, 常务副, 党组.</summary>
    public static WordList Grades { get; } = s_lists["grades"];

    /// <summary>What the name of an authority, a firm or another body ends with.</summary>
    public static WordList Bodies { get; } = s_lists["bodies"];

    /// <summary>Words that no office goes on before: 了, 采访, 昨天.</summary>
    public static WordList Cutters { get; } = s_lists["cutters"];

    /// <summary>Words that cut only where a clause begins, or behind a name: 和, 在, 向.</summary>
    public static WordList Openers { get; } = s_lists["openers"];

    /// <summary>Words that cut within an office where they go with neither side: 由, 在.</summary>
    public static WordList CutMid { get; } = s_lists["cutMid"];

    /// <summary>What the callings end with that no list can hold: 护鸟员, 看火工.</summary>
    public static WordList CallingSuffixes { get; } = s_lists["callingSuffixes"];

    /// <summary>What an organisation ends with that another post of it takes up: 管委会, 党组.</summary>
    public static WordList Branches { get; } = s_lists["branches"];

    /// <summary>What puts somebody into a post that is named behind: 当选为, 担任.</summary>
    public static WordList Became { get; } = s_lists["became"];

    /// <summary>Those who speak without being named: 负责人, 居民.</summary>
    public static WordList Unnamed { get; } = s_lists["unnamed"];

    /// <summary>What makes a body of such a word: 交警部门.</summary>
    public static WordList NotSpeaking { get; } = s_lists["notSpeaking"];

    /// <summary>Whether a word is one for a person.</summary>
    public static bool IsPerson(ReadOnlySpan<char> word) => Posts.Contains(word) || Callings.Contains(word) || Kin.Contains(word) || After.Contains(word) || Unnamed.Contains(word);

    /// <summary>The length of the post, calling or other word for a person that ends at a place; 0 when none does.</summary>
    public static int LengthBefore(string text, int end, int start = 0) =>
        Math.Max(Posts.LengthBefore(text, end, start), Math.Max(Callings.LengthBefore(text, end, start), Kin.LengthBefore(text, end, start)));
}
