using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights.Reading;

/// <summary>The verbs of speech, from <c>speech.json</c>.</summary>
internal static class SpeechWords
{
    private static readonly ImmutableDictionary<string, WordList> s_lists = Lexicons.Load("speech");

    /// <summary>What tells that somebody speaks: 说, 表示, 告诉.</summary>
    public static WordList Verbs => s_lists["verbs"];

    /// <summary>To whom it is said: 记者, 大家.</summary>
    public static WordList Listeners => s_lists["listeners"];

    /// <summary>What speaks for itself and is nobody: 全会, 报告.</summary>
    public static WordList Institutions => s_lists["institutions"];

    /// <summary>What a person who is not named begins with: 一位, 某.</summary>
    public static WordList Determiners => s_lists["determiners"];

    /// <summary>Those of them that point back: 这位, 该.</summary>
    public static WordList Backwards => s_lists["backwards"];

    /// <summary>Whether a clause ends with a verb of speech: 笑着说, 告诉记者.</summary>
    public static bool EndClause(string text, int start, int end) => VerbBefore(text, start, end) > 0;

    /// <summary>Where the verb of speech begins with which a clause ends, whom it tells and 了 or 着 left out; -1 when it ends with none.</summary>
    public static int VerbBefore(string text, int start, int end)
    {
        if (Verbs.LengthBefore(text, end, start) is > 0 and var verb) return end - verb;
        if (end > start && text[end - 1] is '了' or '着' or '过' or '起') end--;
        else if (Listeners.LengthBefore(text, end, start) is > 0 and var listener) end -= listener;
        else return -1;
        return Verbs.LengthBefore(text, end, start) is > 0 and var before ? end - before : -1;
    }
}
