using System.Collections.Immutable;
using System.Text.Json;

namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>The words by which quantities are read: units, bounds, set phrases. They are listed in <c>quantities.json</c> and nowhere else.</summary>
internal sealed class QuantityLexicon
{
    private readonly ImmutableDictionary<string, UnitKind> _kinds;
    private readonly ImmutableDictionary<string, string> _unitNotBefore;
    private readonly ImmutableDictionary<string, string> _boundNotAfter;
    private readonly PhraseList _units;

    private QuantityLexicon(Lists words)
    {
        (ImmutableArray<string> Units, UnitKind Kind)[] units =
            [(words.CountUnits, UnitKind.Count), (words.MeasureUnits, UnitKind.Measure), (words.DurationUnits, UnitKind.Duration), (words.SpanUnits, UnitKind.Span), (words.GradeUnits, UnitKind.Grade), (words.RatioUnits, UnitKind.Ratio)];
        _kinds = units.SelectMany(list => list.Units.Select(unit => (unit, list.Kind))).ToImmutableDictionary(unit => unit.unit, unit => unit.Kind);
        _units = new PhraseList(_kinds.Keys);
        (_unitNotBefore, _boundNotAfter) = (words.UnitNotBefore, words.BoundNotAfter);
        BoundsBefore = BoundWords.From(words.BoundsBefore);
        BoundsAfter = BoundWords.From(words.BoundsAfter);
        SetPhrases = new PhraseList(words.SetPhrases);
        MoreThan = BoundWords.From(words.MoreThan);
        OutsideAtLeast = new PhraseList(words.OutsideAtLeast);
        FarBounds = BoundWords.From(words.FarBounds);
        ListNouns = new PhraseList(words.ListNouns);
        TailUnits = [.. words.TailUnits];
    }

    /// <summary>The lexicon that is built into the program.</summary>
    public static QuantityLexicon Default { get; } = Load();

    public BoundWords BoundsBefore { get; }

    public BoundWords BoundsAfter { get; }

    /// <summary>Names and idioms that hold a numeral and count nothing: 千家万户, 一体化, 四个走在前.</summary>
    public PhraseList SetPhrases { get; }

    /// <summary>多, 余, 来, between a number and its unit.</summary>
    public BoundWords MoreThan { get; }

    /// <summary>突破 before a number: a verb, and so none of its words, but the number is the least.</summary>
    public PhraseList OutsideAtLeast { get; }

    /// <summary>至少 before the words of what is counted: 至少需要住房2.5万套.</summary>
    public BoundWords FarBounds { get; }

    /// <summary>Units behind which one more numeral is a tenth: 八成五, 两块八, 三米五.</summary>
    public ImmutableHashSet<string> TailUnits { get; }

    /// <summary>What a number in Chinese characters announces and does not count: 四项任务, 三个环节.</summary>
    public PhraseList ListNouns { get; }

    /// <summary>The unit that begins at an offset: the longest that the next character does not make into another word.</summary>
    public (string Unit, UnitKind Kind)? UnitAt(ReadOnlySpan<char> text, int start)
    {
        for (var stretch = text[..Math.Min(text.Length, start + 8)]; _units.At(stretch, start) is { } unit; stretch = stretch[..(start + unit.Length - 1)])
            if (CanEnd(unit, text, start + unit.Length)) return (unit.Replace('(', '（').Replace(')', '）'), _kinds[unit]);
        return null;
    }

    /// <summary>Whether a bound before a number is one, and not the end of another word: 近 in 最近, 约 in 签约.</summary>
    public bool CanBegin(string bound, ReadOnlySpan<char> text, int start) =>
        start == 0 || !_boundNotAfter.TryGetValue(bound, out var before) || !before.Contains(text[start - 1], StringComparison.Ordinal);

    private bool CanEnd(string unit, ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length) return true;
        if (char.IsAsciiLetter(unit[^1]) && char.IsAsciiLetterOrDigit(text[end])) return false;
        return !_unitNotBefore.TryGetValue(unit, out var next) || !next.Contains(text[end], StringComparison.Ordinal);
    }

    private static QuantityLexicon Load()
    {
        using var stream = typeof(QuantityLexicon).Assembly.GetManifestResourceStream("insights.quantities.json")
            ?? throw new InvalidOperationException("insights.quantities.json is not embedded in the assembly.");
        return new QuantityLexicon(JsonSerializer.Deserialize<Lists>(stream, JsonSerializerOptions.Web)!);
    }

    private sealed record Lists(
        ImmutableArray<string> CountUnits,
        ImmutableArray<string> MeasureUnits,
        ImmutableArray<string> DurationUnits,
        ImmutableArray<string> SpanUnits,
        ImmutableArray<string> GradeUnits,
        ImmutableArray<string> RatioUnits,
        ImmutableDictionary<string, string> UnitNotBefore,
        ImmutableDictionary<string, ImmutableArray<string>> MoreThan,
        ImmutableDictionary<string, ImmutableArray<string>> BoundsBefore,
        ImmutableDictionary<string, ImmutableArray<string>> BoundsAfter,
        ImmutableDictionary<string, string> BoundNotAfter,
        ImmutableArray<string> OutsideAtLeast,
        ImmutableDictionary<string, ImmutableArray<string>> FarBounds,
        ImmutableArray<string> ListNouns,
        ImmutableArray<string> TailUnits,
        ImmutableArray<string> SetPhrases);
}

/// <summary>What sort of thing a unit is.</summary>
internal enum UnitKind
{
    /// <summary>家, 项, 人次: a measure word; what is counted is named beside it.</summary>
    Count,

    /// <summary>吨, 元, 公里</summary>
    Measure,

    /// <summary>小时, 分钟: how long something takes.</summary>
    Duration,

    /// <summary>年, 个月, 天, 岁: for how long, or how old; seldom what a newspaper sets beside another.</summary>
    Span,

    /// <summary>千伏, 英寸: of what grade or make something is (220千伏变电站), and not how much of it there is.</summary>
    Grade,

    /// <summary>%, 倍, 成</summary>
    Ratio,

    /// <summary>None: what is counted follows at once.</summary>
    None,
}
