using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Pages.Parts;

namespace WuxiPlenum.Web.Pages.People;

public class IndexModel(PlenumContext archive, ArchiveMemory memory, ArticleSearch search) : PageModel
{
    private const int PageSize = 40, MostReporters = 60, MostUnnamed = 30;

    public PeopleFilter Filter { get; private set; } = new();

    /// <summary>What of the address was not understood.</summary>
    public IReadOnlyList<RefusedPart> Refused { get; private set; } = [];

    /// <summary>How many names the filter asks for.</summary>
    public int Count { get; private set; }

    /// <summary>Those who say most first.</summary>
    public IReadOnlyList<PersonOfCoverage> People { get; private set; } = [];

    /// <summary>What the one who says most of all says, on whatever page.</summary>
    public int MostSaid { get; private set; }

    /// <summary>What to choose from.</summary>
    public IReadOnlyList<string> Organisations { get; private set; } = [];

    /// <summary>Those who say most; on the first page.</summary>
    public IReadOnlyList<UnnamedSpeaker> Unnamed { get; private set; } = [];

    public int UnnamedCount { get; private set; }
    public int UnnamedSaid { get; private set; }

    /// <summary>Those with most articles; on the first page of all people.</summary>
    public IReadOnlyList<FacetCount> Reporters { get; private set; } = [];

    public PageLinks Pages { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var input = new ListInput(Request.Query);
        Filter = PeopleFilter.Read(input);
        var page = input.Page();
        Refused = input.Refused;
        Count = await archive.CountNamesAsync(Filter, cancellation);
        Pages = new PageLinks("/people", Filter.Parts, Math.Min(page, PageLinks.CountOf(Count, PageSize)), PageLinks.CountOf(Count, PageSize));
        var names = archive.Names(Filter);
        var shown = await names.Skip((Pages.Page - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var first = Pages.Page == 1 ? [] : await names.Take(1).ToListAsync(cancellation);
        var found = await archive.PeopleOfNamesAsync([.. shown, .. first], cancellation);
        MostSaid = found.Select(person => person.Said).DefaultIfEmpty().Max();
        People = [.. found.Where(person => shown.Contains(person.Name)).Where(Filter.Allows).OrderByDescending(person => person.Said).ThenBy(person => shown.IndexOf(person.Name)).ThenBy(person => person.Number)];
        Organisations = await memory.GetAsync(archive, "organisations of people", () => archive.OrganisationsOfPeopleAsync(cancellation), cancellation);
        if (Pages.Page == 1)
            await LoadOthersAsync(cancellation);
    }

    private async Task LoadOthersAsync(CancellationToken cancellation)
    {
        var unnamed = archive.People(Filter with { Name = null }).Where(person => person.Name == null);
        if (Filter.IsEmpty)
        {
            (UnnamedCount, UnnamedSaid) = await archive.CountUnnamedAsync(cancellation);
            var all = await search.SearchAsync(new SearchRequest("", SearchFilter.None, null, 1, 1), cancellation);
            Reporters = [.. (all.Facets.FirstOrDefault(facet => facet.Name == "byline")?.Values ?? []).Take(MostReporters)];
        }
        else if (Filter.Name is null)
        {
            UnnamedCount = await unnamed.CountAsync(cancellation);
            UnnamedSaid = await unnamed.SumAsync(person => person.Said, cancellation);
        }

        if (UnnamedCount > 0)
            Unnamed = await unnamed.UnnamedAsync(MostUnnamed, cancellation);
    }
}
