using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights.Sharing;

/// <summary>A passage that stands in two documents.</summary>
/// <param name="First">Where it stands in the first: one piece for each paragraph that it touches.</param>
/// <param name="Second">Where it stands in the second.</param>
/// <param name="Length">The characters that are the same, marks and spaces left out.</param>
/// <param name="Likeness">1 when all are the same; else the share of both sides that is.</param>
public sealed record SharedPassage(ImmutableArray<Words> First, ImmutableArray<Words> Second, int Length, double Likeness, Evidence Evidence);

/// <summary>What two documents share.</summary>
/// <param name="Passages">In the order in which they stand in the second.</param>
/// <param name="ShareOfFirst">0 to 1: how much of the first document is in the passages, in characters without marks and spaces.</param>
/// <param name="ShareOfSecond">0 to 1: how much of the second is.</param>
public sealed record SharedPassages(ImmutableArray<SharedPassage> Passages, double ShareOfFirst, double ShareOfSecond);
