using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights.Tasks;

/// <summary>One of the numbered tasks that a meeting sets: 二要着力强化创新驱动，….</summary>
/// <param name="List">1 for the tasks of the article's first list, 2 for those of the second, ….</param>
/// <param name="Ordinal">Its number as printed: 2 for 二要.</param>
/// <param name="Marker">What numbers it, as printed: 二要, 二是, （二）, 第二，.</param>
/// <param name="Words">All of it, marker included; where a task has several paragraphs, the one that begins with the marker.</param>
/// <param name="Title">Its first clause, without the marker.</param>
public sealed record PlenumTask(int List, int Ordinal, string Marker, Words Words, Words Title, Evidence Evidence);

/// <summary>What an edition says on a task, the sections that say most first; no sections where nothing ties any to it.</summary>
public sealed record TaskCoverage(PlenumTask Task, ImmutableArray<CoveringSection> Sections);

/// <summary>A section of an article, a heading with its paragraphs, that is tied to a task.</summary>
/// <param name="Article">The index of the article in the edition.</param>
/// <param name="Heading">Null where the article has none, or before the first.</param>
/// <param name="FirstParagraph">The number of its first paragraph in the article.</param>
/// <param name="LastParagraph">The number of its last.</param>
/// <param name="Ties">The words that stand in both, the weightiest first.</param>
public sealed record CoveringSection(int Article, string? Heading, int FirstParagraph, int LastParagraph, ImmutableArray<SharedWords> Ties, Evidence Evidence);

/// <summary>Words that stand both in a task and in a section.</summary>
/// <param name="Text">In folded form.</param>
/// <param name="Weight">What they tell: the more, the fewer other sections and tasks of the edition have them.</param>
/// <param name="InTask">Where they stand in the task.</param>
/// <param name="InSection">Where they stand in the section for the first time.</param>
public sealed record SharedWords(string Text, double Weight, Words InTask, Words InSection);
