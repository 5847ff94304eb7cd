using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Figures;

/// <summary>The questions that the page of figures asks.</summary>
public static class FigureQueries
{
    /// <summary>So many figures are read to be compared, and so many of one kind shown: beside other kinds, and alone.</summary>
    private const int MostRead = 2000, MostShown = 6, MostShownAlone = 120;

    /// <summary>The figures of current articles that a filter asks for.</summary>
    public static IQueryable<ArticleFigure> Figures(this PlenumContext archive, FigureFilter filter)
    {
        var figures = archive.ArticleFigures.AsNoTracking().Where(figure => figure.Article.IsCurrent);
        if (filter.Topic is { } topic)
            figures = figures.Where(figure => archive.Paragraphs.Any(paragraph => paragraph.ArticleId == figure.ArticleId && paragraph.Number == figure.Paragraph && paragraph.Section.Topic == topic));
        if (filter.Status is { } status)
            figures = figures.Where(figure => figure.Status == status);
        if (filter.Unit is { } unit)
            figures = figures.Where(figure => figure.Unit == unit);
        if (filter.Query is not { } query)
            return figures;
        return double.TryParse(query, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? figures.Where(figure => figure.Value == number || figure.UpperValue == number || figure.Counted!.Contains(query))
            : figures.Where(figure => figure.Counted!.Contains(query) || figure.Unit == query);
    }

    /// <summary>Those that stand alone: nothing else of their kind is among them.</summary>
    public static IQueryable<ArticleFigure> Alone(this IQueryable<ArticleFigure> figures) => figures.Where(figure => figure.Counted == null || !figures.Any(other =>
        other.Id != figure.Id && other.Unit == figure.Unit && other.Counted == figure.Counted && other.IsCumulative == figure.IsCumulative && other.IsChange == figure.IsChange));

    /// <summary>Those that do not: they can be compared.</summary>
    public static IQueryable<ArticleFigure> InCompany(this IQueryable<ArticleFigure> figures) => figures.Where(figure => figure.Counted != null && figures.Any(other =>
        other.Id != figure.Id && other.Unit == figure.Unit && other.Counted == figure.Counted && other.IsCumulative == figure.IsCumulative && other.IsChange == figure.IsChange));

    /// <summary>By unit, then by what is counted.</summary>
    public static IOrderedQueryable<ArticleFigure> ByUnit(this IQueryable<ArticleFigure> figures) => figures
        .OrderBy(figure => figure.Unit == "")
        .ThenBy(figure => figure.Unit)
        .ThenBy(figure => figure.Counted == null)
        .ThenBy(figure => figure.Counted)
        .ThenByDescending(figure => figure.Article.Edition.Date)
        .ThenBy(figure => figure.Id);

    /// <summary>The latest edition first, and as they stand in it.</summary>
    public static IOrderedQueryable<ArticleFigure> LatestFirst(this IQueryable<ArticleFigure> figures) => figures
        .OrderBy(figure => figure.Article.Edition.Date == null).ThenByDescending(figure => figure.Article.Edition.Date)
        .ThenBy(figure => figure.ArticleId).ThenBy(figure => figure.Ordinal);

    /// <summary>The units with how many figures have them, the most used first.</summary>
    public static Task<List<UnitCount>> UnitsAsync(this IQueryable<ArticleFigure> figures, int most, CancellationToken cancellation) => figures
        .GroupBy(figure => figure.Unit)
        .Select(group => new { Unit = group.Key, Count = group.Count() })
        .OrderByDescending(count => count.Count).ThenBy(count => count.Unit)
        .Take(most)
        .Select(count => new UnitCount(count.Unit, count.Count))
        .ToListAsync(cancellation);

    /// <summary>How many kinds have figures to compare.</summary>
    public static Task<int> CountComparableAsync(this IQueryable<ArticleFigure> figures, CancellationToken cancellation) => figures.Kinds().CountAsync(cancellation);

    /// <summary>The kinds that have figures to compare, those with most of them first, with the latest of each.</summary>
    public static async Task<IReadOnlyList<FigureGroup>> ComparableAsync(this IQueryable<ArticleFigure> figures, PlenumContext archive, int skip, int take, CancellationToken cancellation)
    {
        var kinds = await figures.Kinds()
            .OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Unit).ThenBy(kind => kind.Counted).ThenBy(kind => kind.IsCumulative).ThenBy(kind => kind.IsChange)
            .Skip(skip).Take(take)
            .ToListAsync(cancellation);
        if (kinds.Count == 0)
            return [];
        var (units, counted) = (kinds.Select(kind => kind.Unit).Distinct().ToList(), kinds.Select(kind => kind.Counted).Distinct().ToList());
        var rows = await figures
            .Where(figure => units.Contains(figure.Unit) && counted.Contains(figure.Counted!))
            .OrderByDescending(figure => figure.Article.Edition.Date).ThenBy(figure => figure.Id)
            .Take(MostRead)
            .AsRows(archive)
            .ToListAsync(cancellation);
        var byKind = rows.ToLookup(row => row.Kind);
        return [.. kinds
            .Select(kind => (Kind: new FigureKind(kind.Unit, kind.Counted, kind.IsCumulative, kind.IsChange), kind.Count))
            .Select(kind => new FigureGroup(kind.Kind, [.. byKind[kind.Kind].Take(kinds.Count == 1 ? MostShownAlone : MostShown)], kind.Count))
            .Where(group => group.Rows.Count > 1)];
    }

    public static IQueryable<FigureRow> AsRows(this IQueryable<ArticleFigure> figures, PlenumContext archive) => figures.Select(figure => new FigureRow(
        new PlacedWords(
            figure.Article.Slug,
            new Headline(figure.Article.Title, figure.Article.TitleBreaks),
            figure.Article.Edition.Date,
            figure.Paragraph,
            figure.Start,
            figure.End,
            archive.Paragraphs.Where(paragraph => paragraph.ArticleId == figure.ArticleId && paragraph.Number == figure.Paragraph).Select(paragraph => paragraph.Text).FirstOrDefault() ?? ""),
        figure.Value,
        figure.UpperValue,
        figure.Unit,
        figure.Bound,
        figure.Counted,
        figure.AsOf,
        figure.IsCumulative,
        figure.IsChange,
        figure.Status,
        figure.Rule,
        figure.Confidence));

    private static IQueryable<KindCount> Kinds(this IQueryable<ArticleFigure> figures) => figures
        .Where(figure => figure.Counted != null)
        .GroupBy(figure => new { figure.Unit, figure.Counted, figure.IsCumulative, figure.IsChange })
        .Where(group => group.Count() > 1)
        .Select(group => new KindCount { Unit = group.Key.Unit, Counted = group.Key.Counted!, IsCumulative = group.Key.IsCumulative, IsChange = group.Key.IsChange, Count = group.Count() });

    // With properties that can be set: the database orders by them.
    private sealed class KindCount
    {
        public required string Unit { get; init; }
        public required string Counted { get; init; }
        public bool IsCumulative { get; init; }
        public bool IsChange { get; init; }
        public int Count { get; init; }
    }
}

/// <param name="Unit">Empty for numbers without one.</param>
public sealed record UnitCount(string Unit, int Count);
