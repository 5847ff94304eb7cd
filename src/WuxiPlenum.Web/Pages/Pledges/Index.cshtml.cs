using Microsoft.AspNetCore.Mvc.RazorPages;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Pages.People;

namespace WuxiPlenum.Web.Pages.Pledges;

public class IndexModel(PlenumContext archive, ArchiveMemory memory, TimeProvider clock) : PageModel
{
    private const int PageSize = 40;

    public PledgeFilter Filter { get; private set; } = new();

    /// <summary>What of the address was not understood.</summary>
    public IReadOnlyList<RefusedPart> Refused { get; private set; } = [];

    public IReadOnlyList<PledgeRow> Rows { get; private set; } = [];

    /// <summary>How many pledges the filter asks for.</summary>
    public int Count { get; private set; }

    public PageLinks Pages { get; private set; } = null!;

    /// <summary>What to choose from.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <inheritdoc cref="Years"/>
    public IReadOnlyList<string> Organisations { get; private set; } = [];

    public DateOnly Today { get; } = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var input = new ListInput(Request.Query);
        Filter = PledgeFilter.Read(input);
        var page = input.Page();
        Refused = input.Refused;
        var pledges = archive.Pledges(Filter, Today);
        Count = await archive.CountPledgesAsync(Filter, Today, cancellation);
        Pages = new PageLinks("/pledges", Filter.Parts, Math.Min(page, PageLinks.CountOf(Count, PageSize)), PageLinks.CountOf(Count, PageSize));
        var rows = await pledges.LatestFirst().Skip((Pages.Page - 1) * PageSize).Take(PageSize).RowsAsync(archive, cancellation);
        var people = await archive.PagesOfAsync(rows.Select(row => (row.PersonId, row.Name)), cancellation);
        Rows = [.. rows.Select(row => row with { PersonPath = row.PersonId is { } person ? people.GetValueOrDefault(person) : null })];
        Years = await archive.YearsAsync(cancellation);
        Organisations = await memory.GetAsync(archive, "organisations of pledges", () => archive.OrganisationsOfPledgesAsync(cancellation), cancellation);
    }
}
