namespace WuxiPlenum.Newsprint.Insights;

/// <summary>A set phrase (提法) where it is used.</summary>
/// <param name="Term">What its variants have in common: the phrase without marks and spaces, 走在前做示范多作贡献.</param>
/// <param name="Printed">As it is printed here, without quotation marks around it.</param>
/// <param name="Explanation">Where the article itself explains it; null when it does not.</param>
/// <param name="IsQuoted">Whether it stands in quotation marks of its own.</param>
public sealed record TermUse(string Term, string Printed, Words Words, Words? Explanation, bool IsQuoted, Evidence Evidence);

/// <summary>A suspected misprint: a suggestion, never a change.</summary>
/// <param name="Suggestion">What it may have been meant to be: 实实在在.</param>
public sealed record TextNote(Words Words, string Suggestion, Evidence Evidence);
