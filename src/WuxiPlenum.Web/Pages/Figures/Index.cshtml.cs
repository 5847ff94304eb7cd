using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Pages.Parts;

namespace WuxiPlenum.Web.Pages.Figures;

public class IndexModel(PlenumContext archive, ArchiveMemory memory) : PageModel
{
    private const int RowsOnPage = 30, GroupsOnPage = 10;

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
        var all = Filter.IsEmpty ? await AllFigures.LoadAsync(archive, memory, cancellation) : await AllFigures.CountAsync(archive, Filter, cancellation);
        (Count, ComparableCount, Units) = (all.Count, all.ComparableCount, all.Units);
        if (Filter.IsComparable)
        {
            Pages = PagesOf(ComparableCount, GroupsOnPage, asked);
            Comparable = await figures.ComparableAsync(archive, (Pages.Page - 1) * GroupsOnPage, GroupsOnPage, cancellation);
            return;
        }

        Pages = PagesOf(all.Alone.Count, RowsOnPage, asked);
        var shown = all.Alone.Skip((Pages.Page - 1) * RowsOnPage).Take(RowsOnPage).ToList();
        Rows = await archive.ArticleFigures.AsNoTracking().Where(figure => shown.Contains(figure.Id)).ByUnit().AsRows(archive).ToListAsync(cancellation);
        if (Pages.Page == 1)
            Comparable = all.First;
    }

    private PageLinks PagesOf(int items, int size, int asked) =>
        new("/figures", Filter.Parts, Math.Min(asked, PageLinks.CountOf(items, size)), PageLinks.CountOf(items, size));
}
