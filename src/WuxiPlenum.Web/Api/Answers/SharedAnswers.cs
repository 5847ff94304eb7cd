using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Insights.Sharing;
using WuxiPlenum.Web.Coverage;

namespace WuxiPlenum.Web.Api.Answers;

/// <summary>What an article shares with others.</summary>
/// <param name="InEdition">With those of the same day; most of it first.</param>
/// <param name="Elsewhere">With those of other days that the search index finds for some of its clauses: what shares a single clause may be missed.</param>
public sealed record SharedAnswer(ArticleLink Article, IReadOnlyList<SharedWithAnswer> InEdition, IReadOnlyList<SharedWithAnswer> Elsewhere);

/// <summary>Another article, and what the two share.</summary>
/// <param name="Article">The other one.</param>
/// <param name="ShareOfFirst">0 to 1: how much of the first article stands in the passages.</param>
/// <param name="ShareOfSecond">0 to 1: how much of the other does.</param>
/// <param name="Passages">In the order of the other.</param>
public sealed record SharedWithAnswer(ArticleLink Article, double ShareOfFirst, double ShareOfSecond, IReadOnlyList<SharedPassageAnswer> Passages);

/// <summary>Two articles, and what they share.</summary>
/// <param name="ShareOfFirst">0 to 1: how much of the first stands in the passages.</param>
/// <param name="ShareOfSecond">0 to 1: how much of the second does.</param>
/// <param name="Passages">In the order of the second.</param>
public sealed record ComparisonAnswer(ArticleLink First, ArticleLink Second, double ShareOfFirst, double ShareOfSecond, IReadOnlyList<SharedPassageAnswer> Passages);

/// <summary>A passage that stands in two articles.</summary>
/// <param name="First">Where it stands in the first: one piece for each paragraph that it touches.</param>
/// <param name="Second">Where it stands in the second.</param>
/// <param name="Length">The characters that are the same, marks and blanks left out.</param>
/// <param name="Likeness">1 when all are the same; else the share of both sides that is.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record SharedPassageAnswer(IReadOnlyList<PieceAnswer> First, IReadOnlyList<PieceAnswer> Second, int Length, double Likeness, string Rule)
{
    internal static IReadOnlyList<SharedPassageAnswer> Of(CoverageDocument first, CoverageDocument second, ImmutableArray<SharedPassage> passages) => [.. passages.Select(passage =>
        new SharedPassageAnswer(PieceAnswer.Of(first, passage.First), PieceAnswer.Of(second, passage.Second), passage.Length, passage.Likeness, passage.Evidence.Rule))];
}

/// <summary>A piece of a paragraph: a half-open range of UTF-16 units in its text.</summary>
/// <param name="Paragraph">The number of the paragraph.</param>
public sealed record PieceAnswer(int Paragraph, int Start, int End, string Text)
{
    internal static IReadOnlyList<PieceAnswer> Of(CoverageDocument document, ImmutableArray<Words> pieces) =>
        [.. pieces.Select(words => new PieceAnswer(words.Paragraph, words.Start, words.End, document.Coverage.TextOf(words)))];
}
