using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Web.Api.Answers;

/// <summary>One day's paper, as lists have it.</summary>
/// <param name="Date">Null when it is not known.</param>
/// <param name="Newspaper">Empty when it is not known.</param>
/// <param name="DateEvidence">How the date is known; null when there is none.</param>
/// <param name="DateConfidence">0 to 1.</param>
/// <param name="Articles">How many it has.</param>
/// <param name="Url">The page of the day.</param>
/// <param name="Data">The day, in this API.</param>
public sealed record EditionSummary(DateOnly? Date, string Newspaper, DateEvidence? DateEvidence, double DateConfidence, int Articles, string Url, string Data);

/// <summary>A day's coverage.</summary>
/// <param name="Newspapers">Whose edition it is; more than one when two papers share the date.</param>
/// <param name="Earlier">The day before that has an edition.</param>
/// <param name="Later">The day after that has one.</param>
/// <param name="Articles">In page order; at most 500.</param>
/// <param name="Speakers">Who says most.</param>
public sealed record EditionAnswer(
    DateOnly? Date, IReadOnlyList<NewspaperAnswer> Newspapers, DateOnly? Earlier, DateOnly? Later, IReadOnlyList<ArticleSummary> Articles, IReadOnlyList<SpeakerAnswer> Speakers, string Url);

/// <summary>Whose edition it is.</summary>
/// <param name="Name">Empty when it is not known.</param>
/// <param name="DateEvidence">How the date is known.</param>
/// <param name="DateConfidence">0 to 1.</param>
public sealed record NewspaperAnswer(string Name, DateEvidence? DateEvidence, double DateConfidence);

/// <summary>Somebody who speaks in an edition.</summary>
/// <param name="Office">As printed; null when no article tells one.</param>
public sealed record SpeakerAnswer(string Name, string? Office);
