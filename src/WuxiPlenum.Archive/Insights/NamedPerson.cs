namespace WuxiPlenum.Archive.Insights;

/// <summary>Somebody who is named, as one article has it.</summary>
/// <param name="Date">The edition's.</param>
/// <param name="Said">Characters said in the article.</param>
public sealed record NamedPerson(int Id, string Name, int ArticleId, DateOnly? Date, string Newspaper, IReadOnlyList<ArticleOffice> Offices, int Said, string Rule, double Confidence);
