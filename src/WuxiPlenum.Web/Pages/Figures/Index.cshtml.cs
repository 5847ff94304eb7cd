using Microsoft.AspNetCore.Mvc.RazorPages;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Pages.Parts;

namespace WuxiPlenum.Web.Pages.Figures;

public class IndexModel(PlenumContext archive, ArchiveMemory memory) : PageModel
{
    private const int RowsOnPage = 30, GroupsOnPage = 10, FirstGroups = 4, MostUnits = 30;

    public FigureFilter Filter { get; private set; } = new();

    /// <summary>What of the address was not understood.</summary>
    public IReadOnlyList<RefusedPart> Refused { get; private set; } = [];

    /// <summary>How many figures the filter asks for.</summary>
    public int Count { get; private set; }

    /// <summary>Figures side by side; on the first page, and where only these are asked for.</summary>
    public IReadOnlyList<FigureGroup> Comparable { get; private set; } = [];

    /// <summary>How many kinds have figures to compare, shown or not.</summary>
    public int ComparableCount { get; private set; }

    /// <summary>The others, by unit.</summary>
    public IReadOnlyList<FigureRow> Rows { get; private set; } = [];

    /// <summary>Those with most figures.</summary>
    public IReadOnlyList<UnitKinds> Units { get; private set; } = [];

    public PageLinks Pages { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var input = new ListInput(Request.Query);
        Filter = FigureFilter.Read(input);
        var asked = input.Page();
        Refused = input.Refused;
        var offered = await UnitsAsync(Filter with { Unit = null }, cancellation);
        Units = [.. offered.OrderByDescending(unit => unit.Count).Take(MostUnits)];
        var units = offered.Where(unit => Filter.Unit is null || unit.Unit == Filter.Unit).ToList();
        (Count, ComparableCount) = (units.Sum(unit => unit.Count), units.Sum(unit => unit.Comparable));
        if (Filter.IsComparable)
        {
            Pages = PagesOf(ComparableCount, GroupsOnPage, asked);
            Comparable = await archive.ComparableAsync(Filter, (Pages.Page - 1) * GroupsOnPage, GroupsOnPage, cancellation);
            return;
        }

        Pages = PagesOf(units.Sum(unit => unit.Alone), RowsOnPage, asked);
        Rows = await archive.AloneAsync(Filter, units, (Pages.Page - 1) * RowsOnPage, RowsOnPage, cancellation);
        if (Pages.Page == 1)
            Comparable = await archive.ComparableAsync(Filter, 0, FirstGroups, cancellation);
    }

    // Those of all figures are added up over all kinds once, and kept until the archive changes.
    private Task<List<UnitKinds>> UnitsAsync(FigureFilter filter, CancellationToken cancellation) => filter.IsOfKinds
        ? memory.GetAsync(archive, "units of figures", () => archive.UnitsAsync(filter, cancellation), cancellation)
        : archive.UnitsAsync(filter, cancellation);

    private PageLinks PagesOf(int items, int size, int asked) =>
        new("/figures", Filter.Parts, Math.Min(asked, PageLinks.CountOf(items, size)), PageLinks.CountOf(items, size));
}
