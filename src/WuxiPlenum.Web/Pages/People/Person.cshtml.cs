using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Pages.Pledges;

namespace WuxiPlenum.Web.Pages.People;

public class PersonModel(PlenumContext archive, TimeProvider clock) : PageModel
{
    private const int PageSize = 30, MostPledges = 50, MostMentions = 40;

    /// <summary>How many editions' offices are shown.</summary>
    public const int MostEditions = 40;

    public PersonOfCoverage Person { get; private set; } = null!;

    /// <summary>The others of the same name.</summary>
    public IReadOnlyList<PersonOfCoverage> Namesakes { get; private set; } = [];

    /// <summary>What the person said, the latest edition first.</summary>
    public IReadOnlyList<SaidPassage> Said { get; private set; } = [];

    public int SaidCount { get; private set; }

    /// <summary>Where the person is named, by article; on the first page.</summary>
    public IReadOnlyList<MentionedIn> Mentions { get; private set; } = [];

    /// <summary>On the first page.</summary>
    public IReadOnlyList<PledgeRow> Pledges { get; private set; } = [];

    public PageLinks Pages { get; private set; } = null!;

    public DateOnly Today { get; } = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        var (found, namesakes) = await archive.FindPersonAsync(id, cancellation);
        if (found is null)
            return NotFound();
        (Person, Namesakes) = (found, namesakes);
        var speeches = archive.SpeechesOf(found);
        SaidCount = await speeches.CountAsync(cancellation);
        var pages = PageLinks.CountOf(SaidCount, PageSize);
        Pages = new PageLinks(found.Path(), [], Math.Min(new ListInput(Request.Query).Page(), pages), pages);
        Said = await SaidPassage.LoadAsync(
            speeches.OrderByDescending(speech => speech.Article.Edition.Date).ThenBy(speech => speech.ArticleId).ThenBy(speech => speech.Ordinal).Skip((Pages.Page - 1) * PageSize).Take(PageSize), archive, cancellation);
        if (Pages.Page > 1)
            return Page();
        Pledges = await archive.PledgesOf(found, Today).Take(MostPledges).RowsAsync(archive, cancellation);
        Mentions = await archive.MentionsOfAsync(found, MostMentions, cancellation);
        return Page();
    }
}
