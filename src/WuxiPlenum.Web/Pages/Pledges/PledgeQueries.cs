using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Pledges;

/// <summary>The questions that the ledger asks.</summary>
public static class PledgeQueries
{
    /// <summary>The pledges of current articles that a filter asks for.</summary>
    /// <param name="today">What is open and what is past.</param>
    public static IQueryable<ArticlePledge> Pledges(this PlenumContext archive, PledgeFilter filter, DateOnly today)
    {
        var pledges = archive.ArticlePledges.AsNoTracking().Where(pledge => pledge.Article.IsCurrent);
        if (filter.Topic is { } topic)
            pledges = pledges.Where(pledge => pledge.Topic == topic);
        if (filter.Organisation is { } organisation)
            pledges = pledges.Where(pledge => pledge.Organisation == organisation || pledge.Person!.Offices.Any(office => office.Organisation == organisation));
        return filter.Deadline switch
        {
            { Kind: DeadlineKind.Open } => pledges.Where(pledge => pledge.Until >= today),
            { Kind: DeadlineKind.Past } => pledges.Where(pledge => pledge.Until < today),
            { Kind: DeadlineKind.None } => pledges.Where(pledge => pledge.Until == null),
            { Year: { } year } => pledges.Where(pledge => pledge.Until >= new DateOnly(year, 1, 1) && pledge.Until <= new DateOnly(year, 12, 31)),
            _ => pledges,
        };
    }

    /// <summary>The latest edition first, and as they stand in it.</summary>
    public static IOrderedQueryable<ArticlePledge> LatestFirst(this IQueryable<ArticlePledge> pledges) => pledges
        .OrderBy(pledge => pledge.Article.Edition.Date == null)
        .ThenByDescending(pledge => pledge.Article.Edition.Date)
        .ThenBy(pledge => pledge.ArticleId)
        .ThenBy(pledge => pledge.Ordinal);

    public static IQueryable<PledgeRow> AsRows(this IQueryable<ArticlePledge> pledges, PlenumContext archive) => pledges.Select(pledge => new PledgeRow(
        new PlacedWords(
            pledge.Article.Slug,
            new Headline(pledge.Article.Title, pledge.Article.TitleBreaks),
            pledge.Article.Edition.Date,
            pledge.Paragraph,
            pledge.Start,
            pledge.End,
            archive.Paragraphs.Where(paragraph => paragraph.ArticleId == pledge.ArticleId && paragraph.Number == pledge.Paragraph).Select(paragraph => paragraph.Text).FirstOrDefault() ?? ""),
        pledge.Article.Edition.Newspaper,
        pledge.Article.Edition.DateEvidence == DateEvidence.Inferred,
        pledge.Person!.Name,
        pledge.Person.Description,
        pledge.Person.Offices,
        pledge.Organisation,
        pledge.What,
        archive.ArticleFigures
            .Where(figure => figure.ArticleId == pledge.ArticleId && pledge.Figures.Contains(figure.Ordinal))
            .OrderBy(figure => figure.Ordinal)
            .Select(figure => new PledgedFigure(figure.Paragraph, figure.Start, figure.End, figure.Value, figure.UpperValue, figure.Unit, figure.Bound, figure.IsChange))
            .ToList(),
        pledge.Topic,
        pledge.Deadline,
        pledge.Until,
        pledge.IsUntilInferred,
        pledge.Rule,
        pledge.Confidence));

    /// <summary>The years in which pledges are due, the latest first.</summary>
    public static Task<List<int>> YearsAsync(this PlenumContext archive, CancellationToken cancellation) => archive.ArticlePledges
        .Where(pledge => pledge.Article.IsCurrent && pledge.Until != null)
        .Select(pledge => pledge.Until!.Value.Year)
        .Distinct()
        .OrderByDescending(year => year)
        .Take(50)
        .ToListAsync(cancellation);

    /// <summary>The organisations that have pledged most, in the order of their names.</summary>
    public static async Task<IReadOnlyList<string>> OrganisationsAsync(this PlenumContext archive, int most, CancellationToken cancellation)
    {
        var pledges = archive.ArticlePledges.Where(pledge => pledge.Article.IsCurrent);
        var own = await pledges.Where(pledge => pledge.Organisation != null)
            .GroupBy(pledge => pledge.Organisation!)
            .Select(group => new { Name = group.Key, Count = group.Count() })
            .OrderByDescending(count => count.Count).ThenBy(count => count.Name).Take(most)
            .ToListAsync(cancellation);
        var offices = await pledges.Where(pledge => pledge.Person != null)
            .SelectMany(pledge => pledge.Person!.Offices)
            .Where(office => office.Organisation != null)
            .GroupBy(office => office.Organisation!)
            .Select(group => new { Name = group.Key, Count = group.Count() })
            .OrderByDescending(count => count.Count).ThenBy(count => count.Name).Take(most)
            .ToListAsync(cancellation);
        return [.. own.Concat(offices).GroupBy(count => count.Name).OrderByDescending(group => group.Sum(count => count.Count)).Take(most)
            .Select(group => group.Key).Order(StringComparer.Create(CultureInfo.GetCultureInfo("zh-CN"), CompareOptions.None))];
    }
}
