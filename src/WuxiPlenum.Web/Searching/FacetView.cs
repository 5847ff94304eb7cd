using System.Globalization;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Searching;

/// <summary>A facet as readers see it: values with their names and counts, each with the address of the search that it gives.</summary>
/// <param name="Name">Its name in the wording.</param>
/// <param name="IsChinese">Whether its values are text of the newspaper.</param>
public sealed record FacetView(string Name, bool IsChinese, IReadOnlyList<FacetChoice> Choices)
{
    /// <summary>So many values are shown at once, and so many at all.</summary>
    public const int Shown = 12, Most = 60;

    /// <summary>The facets that have anything to choose. Of the dates, first the years; in a year its months, in a month its days.</summary>
    public static IReadOnlyList<FacetView> Of(SearchResults results, SearchAddress asked, IStringLocalizer<Wording> wording)
    {
        var dates = asked.Filter switch
        {
            { From: { } from, To: { } to } when (from.Year, from.Month) == (to.Year, to.Month) => "day",
            { From: { } from, To: { } to } when from.Year == to.Year => "month",
            _ => "year",
        };
        var facets = results.Facets.Where(facet => facet.Name is not ("year" or "month" or "day") || facet.Name == dates);
        return [.. facets.Select(facet => Of(facet, asked, wording)).Where(facet => facet.Choices.Count > 0)];
    }

    /// <summary>What a value is called.</summary>
    public static string Label(IStringLocalizer<Wording> wording, string facet, string value) => facet switch
    {
        "topic" => TopicCatalog.Default.Find(value)?.Name.Here() ?? value,
        "type" => wording.Genre(Enum.Parse<Genre>(value)),
        "year" or "month" or "day" when DateRange.Read(value) is var (from, to) => wording.Days(from, to),
        "kind" => wording[$"Statement.{value}"],
        "place" => wording.Page(value),
        _ => value,
    };

    private static FacetView Of(Facet facet, SearchAddress asked, IStringLocalizer<Wording> wording)
    {
        var isDate = facet.Name is "year" or "month" or "day";
        var values = facet.Name is "month" or "day" ? facet.Values.Where(count => count.Value.StartsWith(asked.Filter.From!.Value.ToString(facet.Name == "month" ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture), StringComparison.Ordinal)) : facet.Values;
        return new FacetView(isDate ? "date" : facet.Name, facet.Name is "byline" or "speaker", [.. values.Take(Most).Select(count =>
        {
            var chosen = Chosen(asked.Filter, facet.Name, count.Value);
            return new FacetChoice(Label(wording, facet.Name, count.Value), count.Articles, asked.Under(chosen), chosen == asked.Filter);
        })]);
    }

    private static SearchFilter Chosen(SearchFilter filter, string facet, string value) => facet switch
    {
        "topic" => filter with { Topic = value },
        "type" => filter with { Type = Enum.Parse<Genre>(value) },
        "speaker" => filter with { Speaker = value },
        "kind" => filter with { Kind = Enum.Parse<StatementKind>(value) },
        "byline" => filter with { Byline = value },
        "place" => filter with { Place = value },
        _ => DateRange.Read(value) is var (from, to) ? filter with { From = from, To = to } : filter,
    };
}

/// <param name="Articles">How many articles it gives.</param>
/// <param name="IsChosen">Whether it is the value that is chosen now.</param>
public sealed record FacetChoice(string Label, int Articles, SearchAddress Address, bool IsChosen);
