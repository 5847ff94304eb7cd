using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Coverage;

namespace WuxiPlenum.Web.Pages.Figures;

/// <summary>
/// What the page of all figures tells of the whole archive: how many there are, and which of them stand alone, in the order in which they
/// are listed. Each has to be compared with the others, which takes longer the more there are; so it is worked out once, and kept
/// until the archive changes.
/// </summary>
/// <param name="ComparableCount">How many kinds have figures to compare.</param>
/// <param name="First">The kinds that have most of them; none where only those to compare are asked for, which are read page by page.</param>
/// <param name="Alone">The ids of the others; none likewise.</param>
public sealed record AllFigures(int Count, int ComparableCount, IReadOnlyList<UnitCount> Units, IReadOnlyList<FigureGroup> First, IReadOnlyList<int> Alone)
{
    public const int MostUnits = 30, FirstGroups = 4;

    /// <summary>Those of the whole archive.</summary>
    public static Task<AllFigures> LoadAsync(PlenumContext archive, ArchiveMemory memory, CancellationToken cancellation) =>
        memory.GetAsync(archive, "figures", () => CountAsync(archive, new FigureFilter(), cancellation), cancellation);

    /// <summary>Those that a filter asks for.</summary>
    public static async Task<AllFigures> CountAsync(PlenumContext archive, FigureFilter filter, CancellationToken cancellation)
    {
        var figures = archive.Figures(filter);
        return new AllFigures(
            await figures.CountAsync(cancellation),
            await figures.CountComparableAsync(cancellation),
            await archive.Figures(filter with { Unit = null }).UnitsAsync(MostUnits, cancellation),
            filter.IsComparable ? [] : await figures.ComparableAsync(archive, 0, FirstGroups, cancellation),
            filter.IsComparable ? [] : await figures.Alone().ByUnit().Select(figure => figure.Id).ToListAsync(cancellation));
    }
}
