using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Pages.Parts;

namespace WuxiPlenum.Web.Pages.Figures;

public class IndexModel(PlenumContext archive) : PageModel
{
    private const int RowsOnPage = 30, GroupsOnFirstPage = 4, GroupsOnPage = 10, MostUnits = 30;

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

    public IReadOnlyList<UnitCount> Units { get; private set; } = [];

    public PageLinks Pages { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var input = new ListInput(Request.Query);
        Filter = FigureFilter.Read(input);
        var asked = input.Page();
        Refused = input.Refused;
        var figures = archive.Figures(Filter);
        Count = await figures.CountAsync(cancellation);
        ComparableCount = await figures.CountComparableAsync(cancellation);
        Units = await archive.Figures(Filter with { Unit = null }).UnitsAsync(MostUnits, cancellation);
        if (Filter.IsComparable)
        {
            Pages = PagesOf(ComparableCount, GroupsOnPage, asked);
            Comparable = await figures.ComparableAsync(archive, (Pages.Page - 1) * GroupsOnPage, GroupsOnPage, cancellation);
            return;
        }

        var alone = figures.Alone();
        Pages = PagesOf(await alone.CountAsync(cancellation), RowsOnPage, asked);
        Rows = await alone.ByUnit().Skip((Pages.Page - 1) * RowsOnPage).Take(RowsOnPage).AsRows(archive).ToListAsync(cancellation);
        if (Pages.Page == 1)
            Comparable = await figures.ComparableAsync(archive, 0, GroupsOnFirstPage, cancellation);
    }

    private PageLinks PagesOf(int items, int size, int asked) =>
        new("/figures", Filter.Parts, Math.Min(asked, PageLinks.CountOf(items, size)), PageLinks.CountOf(items, size));
}
