using System.Globalization;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Publishing;

/// <summary><c>/search/wording.json</c>: the words with which the scripts of the static site write what the search page and the articles show.</summary>
public static class StaticSearch
{
    private static readonly string[] s_parts = ["Search.", "Facet.", "Sort.", "Understood.", "Days.", "Format.", "Genre.", "Statement.", "Suggest.", "Article.", "Site.PageTitle", "Page.Numbered", "Paragraph.Number"];

    public static WebApplication MapStaticSearch(this WebApplication app)
    {
        if (app.Services.GetService<StaticCopy>() is not null)
            app.MapGet("/search/wording.json", (IStringLocalizer<Wording> wording) => Results.Json(
                new StaticWording(
                    wording.GetAllStrings(includeParentCultures: true).Where(words => s_parts.Any(part => words.Name.StartsWith(part, StringComparison.Ordinal))).DistinctBy(words => words.Name).ToDictionary(words => words.Name, words => words.Value),
                    TopicCatalog.Default.Topics.ToDictionary(topic => topic.Slug, topic => topic.Name.Here()),
                    CultureInfo.CurrentCulture.DateTimeFormat.MonthGenitiveNames[..12],
                    CultureInfo.CurrentCulture.DateTimeFormat.AbbreviatedMonthGenitiveNames[..12]),
                SiteJson.Options));
        return app;
    }

    private sealed record StaticWording(Dictionary<string, string> Words, Dictionary<string, string> Topics, string[] Months, string[] ShortMonths);
}
