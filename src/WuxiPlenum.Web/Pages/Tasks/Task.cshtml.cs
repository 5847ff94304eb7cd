using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Web.Coverage;

namespace WuxiPlenum.Web.Pages.Tasks;

public class TaskModel(PlenumContext archive, ArchiveMemory memory) : PageModel
{
    private const int MostTies = 3;

    public TaskSet Set { get; private set; } = null!;
    public TaskRow Row { get; private set; } = null!;
    public DateOnly? Date { get; private set; }
    public TaskRow? Previous { get; private set; }
    public TaskRow? Next { get; private set; }
    public Ladder Ladder { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, int number, CancellationToken cancellation)
    {
        var address = await archive.LookUpAsync(slug, cancellation);
        if (address.MovedTo is { } whole)
            return Redirect(Url.Content($"~/articles/{Uri.EscapeDataString(whole)}/tasks/{number}"));
        if (address.State == AddressState.Gone)
            return StatusCode(StatusCodes.Status410Gone);
        if (address.ArticleId is not { } id)
            return NotFound();
        Date = await archive.Articles.Where(article => article.Id == id).Select(article => article.Edition.Date).SingleAsync(cancellation);
        var tasks = await EditionTasks.LoadAsync(archive, memory, Date, cancellation);
        if (tasks.Sets.FirstOrDefault(set => set.Document.Id == id) is not { } set || set.Rows.FirstOrDefault(row => row.Ordinal == number) is not { } row)
            return NotFound();
        (Set, Row) = (set, row);
        Previous = set.Rows.LastOrDefault(other => other.Ordinal < number);
        Next = set.Rows.FirstOrDefault(other => other.Ordinal > number);
        Ladder = Ladder.Of(Date, tasks.Documents, UsesIn);
        return Page();
    }

    /// <summary>The words that tie a section to the task, in their sentences, the weightiest first.</summary>
    public static IEnumerable<(int Paragraph, MarkedLine Sentence)> Ties(Covering covering)
    {
        var article = covering.Document.Coverage;
        return covering.Section.Ties
            .GroupBy(tie => article.SentenceOf(tie.InSection))
            .Take(MostTies)
            .Select(same => (same.Key.Paragraph, new MarkedLine(article.TextOf(same.Key), [.. same.OrderBy(tie => tie.InSection.Start).Select(tie => new Mark(tie.InSection.Start - same.Key.Start, tie.InSection.End - same.Key.Start))])));
    }

    // The document that sets the task says it itself; others say what ties them to it, no more than the words that weigh most.
    private IEnumerable<Words> UsesIn(CoverageDocument document) => document == Set.Document
        ? [Row.Task.Title]
        : Row.Covering.Where(covering => covering.Document == document).SelectMany(covering => covering.Section.Ties.Take(1)).Select(tie => tie.InSection);
}
