using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights.Sharing;

/// <summary>What the documents of an archive share.</summary>
/// <param name="Runs">What few documents share, pair by pair, each run as long as the two agree.</param>
/// <param name="Common">What many share, formulae above all: passage by passage, with all places, and not by pairs.</param>
public sealed record SharedTexts(ImmutableArray<SharedRun> Runs, ImmutableArray<CommonPassage> Common);

/// <summary>Characters that two documents share, by their offsets in the folded texts. The first document has the lower number.</summary>
public readonly record struct SharedRun(int First, int FirstOffset, int Second, int SecondOffset, int Length);

/// <summary>A passage that stands in more places than are told pair by pair.</summary>
/// <param name="Length">Its characters: as far as all places agree.</param>
/// <param name="Places">By document and offset.</param>
public sealed record CommonPassage(int Length, ImmutableArray<TextPlace> Places);

/// <summary>A place in the folded text of a document.</summary>
public readonly record struct TextPlace(int Document, int Offset);
