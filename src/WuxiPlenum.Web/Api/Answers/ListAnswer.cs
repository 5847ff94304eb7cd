namespace WuxiPlenum.Web.Api.Answers;

/// <summary>A part of a list.</summary>
/// <param name="Total">How many items the whole list has.</param>
/// <param name="Items">Those of this part.</param>
/// <param name="Next">The address of the next part; null when this is the last.</param>
public sealed record ListAnswer<T>(int Total, IReadOnlyList<T> Items, string? Next);
