using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Figures;

/// <summary>The questions that the page of figures asks.</summary>
public static class FigureQueries
{
    /// <summary>So many figures are read to be compared, and so many of one kind shown: beside other kinds, and alone.</summary>
    private const int MostRead = 2000, MostShown = 6, MostShownAlone = 120;

    /// <summary>Of more figures the latest are not found by putting all in order.</summary>
    private const int MostSorted = 20_000;

    /// <summary>On so many bases the same thing is counted in one unit; see <see cref="FigureKind.Base"/>.</summary>
    private const int MostBases = 4;

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

    /// <summary>Those that can be compared: others of their kind are among them.</summary>
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

    /// <summary>How many figures a filter asks for.</summary>
    public static Task<int> CountFiguresAsync(this PlenumContext archive, FigureFilter filter, CancellationToken cancellation) => archive.Kinds(filter).SumAsync(kind => kind.Count, cancellation);

    /// <summary>The units of the figures that a filter asks for, in the order of the database, with how many figures and kinds have them. One query.</summary>
    public static Task<List<UnitKinds>> UnitsAsync(this PlenumContext archive, FigureFilter filter, CancellationToken cancellation) => archive.Kinds(filter)
        .GroupBy(kind => kind.Unit)
        .OrderBy(unit => unit.Key)
        .Select(unit => new UnitKinds(
            unit.Key,
            unit.Sum(kind => kind.Count),
            unit.Sum(kind => kind.Counted != "" && kind.Count > 1 ? 1 : 0),
            unit.Sum(kind => kind.Counted != "" && kind.Count == 1 ? 1 : 0),
            unit.Sum(kind => kind.Counted == "" ? kind.Count : 0)))
        .ToListAsync(cancellation);

    /// <summary>The kinds that have figures to compare, those with most of them first, with the latest of each. Three queries.</summary>
    public static async Task<IReadOnlyList<FigureGroup>> ComparableAsync(this PlenumContext archive, FigureFilter filter, int skip, int take, CancellationToken cancellation)
    {
        var kinds = await archive.Kinds(filter)
            .Where(kind => kind.Count > 1 && kind.Counted != "")
            .OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Unit).ThenBy(kind => kind.Counted).ThenBy(kind => kind.IsCumulative).ThenBy(kind => kind.IsChange)
            .Skip(skip).Take(take)
            .ToListAsync(cancellation);
        var (units, counted) = (kinds.Select(kind => kind.Unit).Distinct().ToList(), kinds.Select(kind => kind.Counted).Distinct().ToList());
        // Few are put in order. Of many the latest are met soon going from day to day, where no index is of use for what they count.
        var figures = archive.Figures(filter);
        figures = kinds.Sum(kind => kind.Count) <= MostSorted
            ? figures.Where(figure => units.Contains(figure.Unit) && counted.Contains(figure.Counted!))
            : figures.Where(figure => units.Contains(figure.Unit + "") && counted.Contains(figure.Counted + "") && figure.Article.Day >= Edition.Undated);
        var latest = await figures
            .OrderByDescending(figure => figure.Article.Day).ThenBy(figure => figure.Id)
            .Take(MostRead)
            .Select(figure => new { figure.Id, Kind = new FigureKind(figure.Unit, figure.Counted!, figure.IsCumulative, figure.IsChange) })
            .ToListAsync(cancellation);
        var asked = kinds.ToDictionary(kind => new FigureKind(kind.Unit, kind.Counted, kind.IsCumulative, kind.IsChange), kind => kind.Count);
        var shown = latest.Where(figure => asked.ContainsKey(figure.Kind)).GroupBy(figure => figure.Kind).SelectMany(kind => kind.Take(kinds.Count == 1 ? MostShownAlone : MostShown)).Select(figure => figure.Id).ToList();
        var rows = (await archive.ArticleFigures.AsNoTracking().Where(figure => shown.Contains(figure.Id))
            .OrderByDescending(figure => figure.Article.Edition.Date).ThenBy(figure => figure.Id)
            .AsRows(archive)
            .ToListAsync(cancellation)).ToLookup(row => row.Kind);
        return [.. asked.Select(kind => new FigureGroup(kind.Key, [.. rows[kind.Key]], kind.Value)).Where(group => group.Rows.Count > 1)];
    }

    /// <summary>A page of the figures that stand alone, by unit, then by what is counted. Four queries.</summary>
    /// <param name="units">All units of the filter.</param>
    public static async Task<IReadOnlyList<FigureRow>> AloneAsync(this PlenumContext archive, FigureFilter filter, IEnumerable<UnitKinds> units, int skip, int take, CancellationToken cancellation)
    {
        // In each unit those come first whose kind has no other, then those of no kind: the page is a stretch of the ones and a stretch of the others.
        var (singles, uncounted) = (new UnitStretch(), new UnitStretch());
        foreach (var unit in units.OrderBy(unit => unit.Unit.Length == 0))
        {
            singles.Pass(unit.Unit, unit.Lone, ref skip, ref take);
            uncounted.Pass(unit.Unit, unit.Uncounted, ref skip, ref take);
        }

        var (figures, shown) = (archive.Figures(filter), await archive.SinglesAsync(filter, singles, cancellation));
        shown.AddRange(await figures.Where(figure => figure.Counted == null && uncounted.Units.Contains(figure.Unit)).ByUnit().Skip(uncounted.Start).Take(uncounted.Length).Select(figure => figure.Id).ToListAsync(cancellation));
        return await archive.ArticleFigures.AsNoTracking().Where(figure => shown.Contains(figure.Id)).ByUnit().AsRows(archive).ToListAsync(cancellation);
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

    /// <summary>The ids of a stretch of the figures whose kind has no other.</summary>
    private static async Task<List<int>> SinglesAsync(this PlenumContext archive, FigureFilter filter, UnitStretch stretch, CancellationToken cancellation)
    {
        // Kinds that differ in their base alone stand among one another, by date: what may be such a one on either side is read, too.
        var start = Math.Max(0, stretch.Start - MostBases + 1);
        var kinds = await archive.Kinds(filter)
            .Where(kind => kind.Counted != "" && kind.Count == 1 && stretch.Units.Contains(kind.Unit))
            .OrderBy(kind => kind.Unit == "").ThenBy(kind => kind.Unit).ThenBy(kind => kind.Counted).ThenBy(kind => kind.IsCumulative).ThenBy(kind => kind.IsChange)
            .Skip(start).Take(stretch.Start - start + stretch.Length + MostBases - 1)
            .Select(kind => new FigureKind(kind.Unit, kind.Counted, kind.IsCumulative, kind.IsChange))
            .ToListAsync(cancellation);
        var (units, counted) = (kinds.Select(kind => kind.Unit).Distinct().ToList(), kinds.Select(kind => kind.Counted).Distinct().ToList());
        var single = kinds.ToHashSet();
        return [.. (await archive.Figures(filter).Where(figure => units.Contains(figure.Unit) && counted.Contains(figure.Counted!)).ByUnit()
            .Select(figure => new { figure.Id, Kind = new FigureKind(figure.Unit, figure.Counted!, figure.IsCumulative, figure.IsChange) })
            .ToListAsync(cancellation))
            .Where(figure => single.Contains(figure.Kind)).Skip(stretch.Start - start).Take(stretch.Length).Select(figure => figure.Id)];
    }

    // Of kinds as a whole the archive keeps how many figures they have; of others they are counted.
    private static IQueryable<KindCount> Kinds(this PlenumContext archive, FigureFilter filter) => filter.IsOfKinds
        ? archive.FigureKinds.Where(kind => filter.Unit == null || kind.Unit == filter.Unit)
            .Select(kind => new KindCount { Unit = kind.Unit, Counted = kind.Counted, IsCumulative = kind.IsCumulative, IsChange = kind.IsChange, Count = kind.Count })
        : archive.Figures(filter).GroupBy(figure => new { figure.Unit, Counted = figure.Counted ?? "", figure.IsCumulative, figure.IsChange })
            .Select(group => new KindCount { Unit = group.Key.Unit, Counted = group.Key.Counted, IsCumulative = group.Key.IsCumulative, IsChange = group.Key.IsChange, Count = group.Count() });

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
