using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Archive.Insights;

/// <summary>An <see cref="ArticlePerson"/> whose offices are read as text: EF's own reader of JSON takes longer for each row than all else, and people are read by thousands.</summary>
public sealed record PersonRow(int Id, int ArticleId, string? Name, string Offices, int Said, string Rule, double Confidence)
{
    /// <summary>All people of all articles.</summary>
    public static IQueryable<PersonRow> All(PlenumContext archive) =>
        archive.Database.SqlQuery<PersonRow>($"""SELECT "Id", "ArticleId", "Name", CAST("Offices" AS text) AS "Offices", "Said", "Rule", "Confidence" FROM "ArticlePeople" """);
}
