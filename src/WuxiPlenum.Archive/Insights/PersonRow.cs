using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Archive.Insights;

/// <summary>An <see cref="ArticlePerson"/> whose offices are read as text: EF's own reader of JSON takes longer for each row than all else, and people are read by thousands.</summary>
public sealed record PersonRow(int Id, int ArticleId, string? Name, string Offices, int Said, string Rule, double Confidence)
{
    private const string Nothing = "[]";

    /// <summary>All people of all articles.</summary>
    public static IQueryable<PersonRow> All(PlenumContext archive) =>
        archive.Database.SqlQuery<PersonRow>($"""SELECT "Id", "ArticleId", "Name", CAST("Offices" AS text) AS "Offices", "Said", "Rule", "Confidence" FROM "ArticlePeople" """);

    /// <summary>The offices of a row; none where there is no row.</summary>
    public static IReadOnlyList<ArticleOffice> ReadOffices(string? offices) => offices is null or Nothing ? [] : JsonSerializer.Deserialize<List<ArticleOffice>>(offices) ?? [];
}
