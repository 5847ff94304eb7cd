namespace WuxiPlenum.Web.Api.Answers;

/// <summary>What one may search for.</summary>
/// <param name="Query">As typed.</param>
public sealed record SuggestAnswer(string Query, IReadOnlyList<SuggestAnswerItem> Suggestions);

/// <summary>Something to search for.</summary>
/// <param name="Kind">topic, person, term or headline.</param>
/// <param name="Label">The kind in the language of the interface.</param>
/// <param name="Url">Where it leads: the topic, the article, or the search for it.</param>
public sealed record SuggestAnswerItem(string Text, string Kind, string Label, string Url);
