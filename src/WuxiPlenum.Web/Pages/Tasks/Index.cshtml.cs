using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WuxiPlenum.Archive;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights.Authority;
using WuxiPlenum.Web.Coverage;

namespace WuxiPlenum.Web.Pages.Tasks;

public class IndexModel(PlenumContext archive, ArchiveMemory memory) : PageModel
{
    /// <summary>Null as long as no edition sets tasks.</summary>
    public EditionDates? Dates { get; private set; }

    public EditionTasks? Tasks { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? date, CancellationToken cancellation)
    {
        Dates = await EditionDates.ChooseAsync(EditionTasks.Editions(archive), date, cancellation);
        if (Dates is null && !string.IsNullOrWhiteSpace(date))
            return NotFound();
        if (Dates is not null)
            Tasks = await EditionTasks.LoadAsync(archive, memory, Dates.Shown, cancellation);
        return Page();
    }

    /// <summary>The types of the day's other documents, the most authoritative first: a column each, also where it stays empty.</summary>
    public IReadOnlyList<Genre> Columns(TaskSet set) => [.. Tasks!.Documents
        .Where(document => document != set.Document)
        .Select(document => document.Genre).Distinct()
        .OrderBy(genre => AuthorityLadder.LevelOf(genre) ?? (AuthorityLevel)int.MaxValue).ThenBy(genre => genre)];
}
