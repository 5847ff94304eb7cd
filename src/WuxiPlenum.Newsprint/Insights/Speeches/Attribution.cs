namespace WuxiPlenum.Newsprint.Insights.Speeches;

/// <summary>A clause that says that somebody speaks.</summary>
/// <param name="Start">Where its words begin, from the speaker on.</param>
/// <param name="End">The offset of the mark behind it.</param>
/// <param name="Speaker">Who is mentioned as its subject.</param>
/// <param name="IsVerb">Whether it ends with a verb of speech; else only its place tells.</param>
internal readonly record struct Attribution(int Start, int End, Mention Speaker, bool IsVerb);
