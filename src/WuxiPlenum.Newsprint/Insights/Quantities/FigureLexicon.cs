using System.Collections.Immutable;
using System.Text.Json;

namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>The words around a quantity that tell when it is of, and whether it is reached. They are listed in <c>figures.json</c>.</summary>
internal sealed class FigureLexicon
{
    private readonly ImmutableDictionary<string, StatusWord> _kinds;
    private readonly ImmutableHashSet<string> _changes;

    private FigureLexicon(Lists lists)
    {
        (ImmutableArray<string> Words, StatusWord Kind)[] status =
            [(lists.Future, StatusWord.Future), (lists.Past, StatusWord.Past), (lists.Open, StatusWord.Open), (lists.Source, StatusWord.Source), (lists.Estimate, StatusWord.Estimate), (lists.Neither, StatusWord.None)];
        _kinds = status.SelectMany(list => list.Words.Select(word => (word, list.Kind))).ToImmutableDictionary(word => word.word, word => word.Kind);
        StatusWords = new PhraseList(_kinds.Keys);
        Formerly = new PhraseList(lists.Formerly);
        _changes = [.. lists.Change];
        (Cumulative, Change, ChangeToLevel, AsOf) = (new PhraseList(lists.Cumulative), new PhraseList([.. lists.Change, .. lists.ChangeNeither]), new PhraseList(lists.ChangeToLevel), new PhraseList(lists.AsOf));
    }

    /// <summary>The lexicon that is built into the program.</summary>
    public static FigureLexicon Default { get; } = Load();

    /// <summary>Words by which a reader knows whether what follows is so or is to come.</summary>
    public PhraseList StatusWords { get; }

    /// <summary>以前, 原来: what follows was so and is no more.</summary>
    public PhraseList Formerly { get; }

    /// <summary>Words after which a number has been summed up over time.</summary>
    public PhraseList Cumulative { get; }

    /// <summary>净增, 增长, 下降, and words that only look like them (增加值): <see cref="IsChange"/> tells which.</summary>
    public PhraseList Change { get; }

    /// <summary>到 after a word of change: what follows is the level that is come to.</summary>
    public PhraseList ChangeToLevel { get; }

    public PhraseList AsOf { get; }

    /// <summary>Whether what follows the word comes on top, or off.</summary>
    public bool IsChange(string word) => _changes.Contains(word);

    public StatusWord StatusOf(string word) => _kinds[word];

    private static FigureLexicon Load()
    {
        using var stream = typeof(FigureLexicon).Assembly.GetManifestResourceStream("insights.figures.json")
            ?? throw new InvalidOperationException("insights.figures.json is not embedded in the assembly.");
        return new FigureLexicon(JsonSerializer.Deserialize<Lists>(stream, JsonSerializerOptions.Web)!);
    }

    private sealed record Lists(
        ImmutableArray<string> Future,
        ImmutableArray<string> Past,
        ImmutableArray<string> Open,
        ImmutableArray<string> Source,
        ImmutableArray<string> Estimate,
        ImmutableArray<string> Neither,
        ImmutableArray<string> Formerly,
        ImmutableArray<string> Cumulative,
        ImmutableArray<string> Change,
        ImmutableArray<string> ChangeNeither,
        ImmutableArray<string> ChangeToLevel,
        ImmutableArray<string> AsOf);
}

/// <summary>What a word says about the quantities behind it.</summary>
internal enum StatusWord
{
    /// <summary>Nothing: it only looks like one that does (主要, 将近).</summary>
    None,

    Future,

    Past,

    /// <summary>总投资, 可: planned or so, the text does not say.</summary>
    Open,

    /// <summary>需要, 建议: what it would take, and nobody promises.</summary>
    Estimate,

    /// <summary>从, 由: where it starts from.</summary>
    Source,
}
