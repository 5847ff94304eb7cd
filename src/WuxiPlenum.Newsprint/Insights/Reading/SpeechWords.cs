using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights.Reading;

/// <summary>The verbs of speech, from <c>speech.json</c>.</summary>
internal static class SpeechWords
{
    private static readonly ImmutableDictionary<string, WordList> s_lists = Lexicons.Load("speech");

    /// <summary>What tells that somebody speaks: 说, 表示, 告诉.</summary>
    public static WordList Verbs { get; } = s_lists["verbs"];

    /// <summary>To whom it is said: 记者, 大家.</summary>
    public static WordList Listeners { get; } = s_lists["listeners"];

    /// <summary>What speaks for itself and is nobody: 全会, 报告.</summary>
    public static WordList Institutions { get; } = s_lists["institutions"];

    /// <summary>What a person who is not named begins with: 一位, 某.</summary>
    public static WordList Determiners { get; } = s_lists["determiners"];

    /// <summary>Those of them that point back: 这位, 该.</summary>
    public static WordList Backwards { get; } = s_lists["backwards"];

    /// <summary>Words that alone mean who was named before: 小伙子, 老人.</summary>
    public static WordList Persons { get; } = s_lists["persons"];

    /// <summary>What tells whose view it is where it stands behind a name: 眼里, 印象中.</summary>
    public static WordList Views { get; } = s_lists["views"];

    /// <summary>What no words are opened by, though a colon follows: 如下, 包括, 一面墙前.</summary>
    public static WordList Listing { get; } = s_lists["listing"];

    /// <summary>What is opened by a colon and then told: 时间表, 小目标, 一句话.</summary>
    public static WordList Sayings { get; } = s_lists["sayings"];

    /// <summary>What tells how something is said, and is not said itself: 语气里, 脸上.</summary>
    public static WordList Narration { get; } = s_lists["narration"];

    /// <summary>What leaves it open who speaks: 不知谁, 有人.</summary>
    public static WordList Anybody { get; } = s_lists["anybody"];

    /// <summary>Verbs of speech behind which what is said may follow without a comma: 他说海运价格像过山车.</summary>
    public static WordList WithoutPause { get; } = s_lists["withoutPause"];

    /// <summary>Whether a clause tells that somebody takes up what another has said: 对这个问题早有准备, 听了这话.</summary>
    public static bool Hears(string text, int start, int end) => s_lists["hearing"].In(text, start, end).Any();

    /// <summary>Whether a verb of finding out stands at a place: 看到, 注意到.</summary>
    public static bool Finds(string text, int at) => s_lists["finding"].LengthAt(text, at) > 0;

    /// <summary>Whether a clause ends with a verb of answering: 接过话头, 回应.</summary>
    public static bool Answers(string text, int start, int end) => s_lists["responses"].LengthBefore(text, end, start) > 0;

    /// <summary>Whether a clause ends with a verb of speech: 笑着说, 告诉记者.</summary>
    public static bool EndClause(string text, int start, int end) => VerbBefore(text, start, end) > 0;

    /// <summary>Where the verb of speech begins with which a clause ends, whom it tells and 了 or 着 left out; -1 when it ends with none.</summary>
    public static int VerbBefore(string text, int start, int end)
    {
        if (Verb(text, end, start) is > 0 and var verb) return end - verb;
        if (end > start && text[end - 1] is '了' or '着' or '过' or '起') end--;
        else if (Listeners.LengthBefore(text, end, start) is > 0 and var listener) end -= listener;
        else return -1;
        return Verb(text, end, start) is > 0 and var before ? end - before : -1;
    }

    // 他的判断 and 主旨演讲 are nouns; 按照他的介绍 tells who says so all the same.
    private static int Verb(string text, int end, int start)
    {
        if (s_lists["notVerbs"].LengthBefore(text, end, start) > 0) return 0;
        var verb = Verbs.LengthBefore(text, end, start);
        // 荀子牧没有马上回答，: nothing is said.
        if (verb > 0 && s_lists["negations"].LengthBefore(text, end - verb, start) > 0) return 0;
        return verb > 0 && end - verb > start && text[end - verb - 1] == '的' && text[start] is not ('按' or '据' or '照') ? 0 : verb;
    }
}
