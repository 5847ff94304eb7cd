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
    private const int PageSize = 40, MostReporters = 60;

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
        var people = archive.People(Filter);
        var all = Filter.IsEmpty ? await AllPeople.LoadAsync(archive, memory, cancellation) : null;
        Task<List<string>> NamesAsync(int skip, int take) => all is null ? people.Names().Skip(skip).Take(take).ToListAsync(cancellation) : Task.FromResult(all.Names.Skip(skip).Take(take).ToList());
        Count = all?.Names.Count ?? await people.CountNamesAsync(cancellation);
        Pages = new PageLinks("/people", Filter.Parts, Math.Min(page, PageLinks.CountOf(Count, PageSize)), PageLinks.CountOf(Count, PageSize));
        var shown = await NamesAsync((Pages.Page - 1) * PageSize, PageSize);
        var first = Pages.Page == 1 ? [] : await NamesAsync(0, 1);
        var found = await archive.PeopleOfNamesAsync([.. shown, .. first], cancellation);
        MostSaid = found.Select(person => person.Said).DefaultIfEmpty().Max();
        People = [.. found.Where(person => shown.Contains(person.Name)).Where(Filter.Allows).OrderByDescending(person => person.Said).ThenBy(person => shown.IndexOf(person.Name)).ThenBy(person => person.Number)];
        Organisations = await memory.GetAsync(archive, "organisations of people", () => archive.OrganisationsOfPeopleAsync(cancellation), cancellation);
        if (Pages.Page == 1)
            await LoadOthersAsync(all, cancellation);
    }

    private async Task LoadOthersAsync(AllPeople? everybody, CancellationToken cancellation)
    {
        if (everybody is not null)
        {
            (UnnamedCount, UnnamedSaid, Unnamed) = (everybody.UnnamedCount, everybody.UnnamedSaid, everybody.Unnamed);
            var all = await search.SearchAsync(new SearchRequest("", SearchFilter.None, null, 1, 1), cancellation);
            Reporters = [.. (all.Facets.FirstOrDefault(facet => facet.Name == "byline")?.Values ?? []).Take(MostReporters)];
            return;
        }

        var unnamed = archive.People(Filter with { Name = null }).Where(person => person.Name == null);
        UnnamedCount = Filter.Name is null ? await unnamed.CountAsync(cancellation) : 0;
        if (UnnamedCount > 0)
        {
            UnnamedSaid = await unnamed.SelectMany(person => person.Speeches).SumAsync(speech => speech.Length, cancellation);
            Unnamed = await unnamed.UnnamedAsync(AllPeople.MostUnnamed, cancellation);
        }
    }
}
