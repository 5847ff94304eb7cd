using System.Collections.Immutable;
using System.Text.Json;

namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>The words by which the noun beside a quantity is told from what stands around it. They are listed in <c>counted.json</c>.</summary>
internal sealed class CountedLexicon
{
    private CountedLexicon(Lists lists)
    {
        (Verbs, Silent, Nouns) = (new PhraseList([.. lists.Verbs, .. lists.Adverbs]), new PhraseList(lists.Silent), new PhraseList(lists.Nouns));
        (NounEnds, Owners, Beside) = (new PhraseList(lists.NounEnds), new PhraseList(lists.Owners), new PhraseList(lists.Beside));
        (Events, EventVerbs, Durations) = (new PhraseList(lists.Events), new PhraseList(lists.EventVerbs), new PhraseList(lists.Durations));
        Deeds = new PhraseList(lists.Deeds);
        (Heads, Attributes) = (new PhraseList([.. lists.Heads, .. lists.Attributes]), new PhraseList(lists.Attributes));
        Cuts = new PhraseList([.. lists.Cuts, .. lists.Verbs.Where(verb => verb.Length > 1)]);
    }

    /// <summary>The lexicon that is built into the program.</summary>
    public static CountedLexicon Default { get; } = Load();

    /// <summary>Words before a quantity that are not part of what it counts: 招引, 完成, 达到, 平均.</summary>
    public PhraseList Verbs { get; }

    /// <summary>Words before a quantity whose subject is never what is counted: 学校占地58亩, 处理131人, 食堂一顿12元.</summary>
    public PhraseList Silent { get; }

    /// <summary>Words behind which the name of what is counted begins anew: verbs of two characters and more, 有, 把.</summary>
    public PhraseList Cuts { get; }

    /// <summary>Words at which the name of what is counted ends, behind a quantity.</summary>
    public PhraseList NounEnds { get; }

    /// <summary>Nouns that hold a verb or another such word and are none: 占比, 研发投入, 智能, 就业.</summary>
    public PhraseList Nouns { get; }

    /// <summary>Whose it is, and when: 全市, 集团, 我们, 届时.</summary>
    public PhraseList Owners { get; }

    /// <summary>比, 高于: what follows is set beside what is counted.</summary>
    public PhraseList Beside { get; }

    /// <summary>Verbs that may as well be the first part of a noun, and are verbs at the head of a clause: 服务农户近4000户, 治理矿山86座.</summary>
    public PhraseList Deeds { get; }

    /// <summary>Heads of compounds, before which a verb is part of the noun: 修复项目, 培训中心.</summary>
    public PhraseList Heads { get; }

    /// <summary>Those of them that tell how much of something there is: 修复面积, 投入资金.</summary>
    public PhraseList Attributes { get; }

    /// <summary>What may be counted itself where somebody completes or holds it: 完成河道清淤120万立方米.</summary>
    public PhraseList Events { get; }

    /// <summary>完成, 开展</summary>
    public PhraseList EventVerbs { get; }

    /// <summary>What hours and days can count: 时间, 车程.</summary>
    public PhraseList Durations { get; }

    private static CountedLexicon Load()
    {
        using var stream = typeof(CountedLexicon).Assembly.GetManifestResourceStream("insights.counted.json")
            ?? throw new InvalidOperationException("insights.counted.json is not embedded in the assembly.");
        return new CountedLexicon(JsonSerializer.Deserialize<Lists>(stream, JsonSerializerOptions.Web)!);
    }

    private sealed record Lists(
        ImmutableArray<string> Verbs,
        ImmutableArray<string> Adverbs,
        ImmutableArray<string> Silent,
        ImmutableArray<string> Cuts,
        ImmutableArray<string> NounEnds,
        ImmutableArray<string> Nouns,
        ImmutableArray<string> Owners,
        ImmutableArray<string> Beside,
        ImmutableArray<string> Events,
        ImmutableArray<string> EventVerbs,
        ImmutableArray<string> Durations,
        ImmutableArray<string> Deeds,
        ImmutableArray<string> Heads,
        ImmutableArray<string> Attributes);
}
