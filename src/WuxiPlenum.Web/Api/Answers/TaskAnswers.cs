namespace WuxiPlenum.Web.Api.Answers;

/// <summary>The tasks that the articles of a day set.</summary>
/// <param name="Date">Null for the undated edition, and when no edition sets tasks.</param>
/// <param name="Editions">The days that set tasks, the latest first; at most 24, null for the undated edition.</param>
/// <param name="Sets">One for each article that sets tasks, the most authoritative first.</param>
public sealed record TasksAnswer(DateOnly? Date, IReadOnlyList<DateOnly?> Editions, IReadOnlyList<TaskSetAnswer> Sets);

/// <summary>The tasks that one article sets.</summary>
public sealed record TaskSetAnswer(ArticleLink Article, IReadOnlyList<TaskAnswer> Tasks);

/// <summary>A task.</summary>
/// <param name="Number">1, 2, … among those of the article.</param>
/// <param name="List">1 for the tasks of the article's first list, 2 for those of the second, ….</param>
/// <param name="Marker">What numbers it, as printed: 二要.</param>
/// <param name="Title">Its first clause, without the marker.</param>
/// <param name="Text">All of it, as printed.</param>
/// <param name="Paragraph">The number of the paragraph that it stands in.</param>
/// <param name="Start">Where it begins in the paragraph, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="CoveredBy">The sections of the day's other articles on the same matter, what says most first.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Url">Its page.</param>
public sealed record TaskAnswer(
    int Number, int List, string Marker, string Title, string Text, int Paragraph, int Start, int End, IReadOnlyList<CoveringAnswer> CoveredBy, string Rule, double Confidence, string Url);

/// <summary>A section that is tied to a task.</summary>
/// <param name="Heading">Null where the article has none, or before the first.</param>
/// <param name="FirstParagraph">The number of its first paragraph.</param>
/// <param name="LastParagraph">The number of its last.</param>
/// <param name="Ties">The words that stand in both, the weightiest first.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record CoveringAnswer(ArticleLink Article, string? Heading, int FirstParagraph, int LastParagraph, IReadOnlyList<string> Ties, string Rule, double Confidence);
