using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.Statements;

/// <summary>The words that decide of which kind a sentence is, each with its weight, from <c>statements.json</c>.</summary>
internal static class StatementWords
{
    private static readonly ImmutableDictionary<string, ImmutableDictionary<string, double>> s_weights = Lexicons.LoadWeights("statements");

    /// <summary>The words of each kind.</summary>
    public static ImmutableArray<(StatementKind Kind, WordList Words, ImmutableDictionary<string, double> Weights)> Kinds { get; } =
        [.. Enum.GetValues<StatementKind>().Select(kind => (Kind: kind, Weights: s_weights[kind.ToString().ToLowerInvariant()])).Select(one => (one.Kind, new WordList(one.Weights.Keys), one.Weights))];

    /// <summary>Who says so demands it of others: 强调, 要求.</summary>
    public static WordList Demanding { get; } = new(s_weights["demanding"].Keys);

    /// <summary>Of whom a paper demands something: 各地, 全市, 党员干部.</summary>
    public static WordList Others { get; } = new(s_weights["others"].Keys);

    /// <summary>Who says so tells of what is his: 表示, 介绍.</summary>
    public static WordList Own { get; } = new(s_weights["own"].Keys);
}
