using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Topics;

/// <summary>A topic that was recognised in a section.</summary>
/// <param name="Topic">The topic's slug.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Words">The words of the text that decided it, the weightiest first.</param>
public sealed record TopicMatch(string Topic, double Confidence, ImmutableArray<string> Words);
