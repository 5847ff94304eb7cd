using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Pledges;

/// <summary>The questions that the ledger asks.</summary>
public static class PledgeQueries
{
    private const int PartSize = 500;

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

    /// <summary>How many pledges a filter asks for. One query, which looks at them only where several conditions meet.</summary>
    public static async Task<int> CountPledgesAsync(this PlenumContext archive, PledgeFilter filter, DateOnly today, CancellationToken cancellation) => filter switch
    {
        { Organisation: null, Deadline: null, Topic: var topic } => await archive.PledgeTopics.Where(counted => topic == null || counted.Topic == topic).SumAsync(counted => counted.Count, cancellation),
        { Organisation: null, Topic: null, Deadline.Kind: DeadlineKind.Open } => await archive.PledgeDays.Where(day => day.Until >= today).SumAsync(day => day.Count, cancellation),
        { Organisation: null, Topic: null, Deadline.Kind: DeadlineKind.Past } => await archive.PledgeDays.Where(day => day.Until < today).SumAsync(day => day.Count, cancellation),
        { Organisation: null, Topic: null, Deadline.Year: { } year } => await archive.PledgeDays.Where(day => day.Until.Year == year).SumAsync(day => day.Count, cancellation),
        _ => await archive.Pledges(filter, today).CountAsync(cancellation),
    };

    /// <summary>The latest edition first, and as they stand in it.</summary>
    public static IOrderedQueryable<ArticlePledge> LatestFirst(this IQueryable<ArticlePledge> pledges) => pledges
        .Where(pledge => pledge.Article.Day >= Edition.Undated && pledge.Article.Day <= int.MaxValue) // all, along the index, as ArticleQueries.InPageOrder
        .OrderByDescending(pledge => pledge.Article.Day)
        .ThenBy(pledge => pledge.ArticleId)
        .ThenBy(pledge => pledge.Ordinal);

    /// <summary>Some pledges with the words and numbers of each, in their order. Two queries.</summary>
    public static async Task<IReadOnlyList<PledgeRow>> RowsAsync(this IQueryable<ArticlePledge> pledges, PlenumContext archive, CancellationToken cancellation)
    {
        var rows = await pledges.Select(pledge => new PledgeRow(
            pledge.ArticleId,
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
            pledge.PersonId,
            pledge.Person!.Name,
            pledge.Person.Description,
            pledge.Person.Offices,
            pledge.Organisation,
            pledge.What,
            pledge.Figures,
            pledge.Topic,
            pledge.Deadline,
            pledge.Until,
            pledge.IsUntilInferred,
            pledge.Rule,
            pledge.Confidence)).ToListAsync(cancellation);
        var (articles, ordinals) = (rows.Select(row => row.ArticleId).Distinct().ToList(), rows.SelectMany(row => row.FigureOrdinals).Distinct().ToList());
        var figures = await archive.ArticleFigures.AsNoTracking()
            .Where(figure => articles.Contains(figure.ArticleId) && ordinals.Contains(figure.Ordinal))
            .Select(figure => new { figure.ArticleId, figure.Ordinal, Figure = new PledgedFigure(figure.Paragraph, figure.Start, figure.End, figure.Value, figure.UpperValue, figure.Unit, figure.Bound, figure.IsChange) })
            .ToDictionaryAsync(figure => (figure.ArticleId, figure.Ordinal), figure => figure.Figure, cancellation);
        return [.. rows.Select(row => row with
        {
            Offices = row.Offices ?? [], // nobody, no offices
            Figures = [.. row.FigureOrdinals.Select(ordinal => figures.GetValueOrDefault((row.ArticleId, ordinal))).OfType<PledgedFigure>()],
        })];
    }

    /// <summary>All of some pledges, in their order, a part at a time.</summary>
    public static async IAsyncEnumerable<PledgeRow> AllRowsAsync(this IQueryable<ArticlePledge> pledges, PlenumContext archive, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var start = 0; ; start += PartSize)
        {
            var part = await pledges.Skip(start).Take(PartSize).RowsAsync(archive, cancellation);
            foreach (var row in part)
                yield return row;
            if (part.Count < PartSize)
                yield break;
        }
    }

    /// <summary>The years in which pledges are due, the latest first.</summary>
    public static Task<List<int>> YearsAsync(this PlenumContext archive, CancellationToken cancellation) => archive.PledgeDays
        .Select(day => day.Until.Year)
        .Distinct()
        .OrderByDescending(year => year)
        .Take(50)
        .ToListAsync(cancellation);

    /// <summary>The organisations that have pledged most, lately.</summary>
    public static async Task<IReadOnlyList<string>> OrganisationsOfPledgesAsync(this PlenumContext archive, CancellationToken cancellation)
    {
        var pledging = await archive.ArticlePledges.AsNoTracking().Where(pledge => pledge.Article.IsCurrent)
            .LatestFirst().Take(OrganisationNames.MostRead)
            .Select(pledge => new { pledge.Organisation, Offices = PersonRow.All(archive).Where(person => person.Id == pledge.PersonId).Select(person => person.Offices).FirstOrDefault() })
            .ToListAsync(cancellation);
        return OrganisationNames.MostNamed(pledging.SelectMany(pledge => StoredJson.List<ArticleOffice>(pledge.Offices).Select(office => office.Organisation).Distinct().Append(pledge.Organisation)));
    }
}
