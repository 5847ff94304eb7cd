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

    /// <summary>Whether a clause ends with a verb of speech: 笑着说, 告诉记者.</summary>
    public static bool EndClause(string text, int start, int end)
    {
        if (Verbs.LengthBefore(text, end, start) > 0) return true;
        var listener = Listeners.LengthBefore(text, end, start);
        return listener > 0 && Verbs.LengthBefore(text, end - listener, start) > 0;
    }
}
