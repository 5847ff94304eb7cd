using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Pages.Pledges;
using WuxiPlenum.Web.Reading;

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
        if (id.Length > ListInput.Longest)
            return NotFound();
        var (name, number) = PersonOfCoverage.Read(id);
        var people = await archive.PeopleOfNamesAsync([name], cancellation);
        if (people.FirstOrDefault(person => person.Number == number) is not { } found)
            return NotFound();
        Person = found;
        Namesakes = [.. people.Where(person => person != found)];

        var rows = found.Named.Select(each => each.Id).ToList();
        var speeches = archive.ArticleSpeeches.AsNoTracking().Where(speech => speech.PersonId != null && rows.Contains(speech.PersonId.Value));
        SaidCount = await speeches.CountAsync(cancellation);
        var pages = PageLinks.CountOf(SaidCount, PageSize);
        Pages = new PageLinks(found.Path(), [], Math.Min(new ListInput(Request.Query).Page(), pages), pages);
        Said = await SaidPassage.LoadAsync(
            speeches.OrderByDescending(speech => speech.Article.Edition.Date).ThenBy(speech => speech.ArticleId).ThenBy(speech => speech.Ordinal).Skip((Pages.Page - 1) * PageSize).Take(PageSize), archive, cancellation);
        if (Pages.Page > 1)
            return Page();
        Pledges = await archive.Pledges(new PledgeFilter(), Today).Where(pledge => pledge.PersonId != null && rows.Contains(pledge.PersonId.Value))
            .LatestFirst().Take(MostPledges).RowsAsync(archive, cancellation);
        Mentions = await archive.ArticlePeople.AsNoTracking().Where(person => rows.Contains(person.Id))
            .OrderByDescending(person => person.Article.Edition.Date).ThenBy(person => person.Id)
            .Take(MostMentions)
            .Select(person => new MentionedIn(person.Article.Slug, new Headline(person.Article.Title, person.Article.TitleBreaks), person.Article.Edition.Date, person.Mentions, person.Rule, person.Confidence))
            .ToListAsync(cancellation);
        return Page();
    }

    /// <summary>The places at which an article names the person.</summary>
    public sealed record MentionedIn(string Slug, Headline Headline, DateOnly? Date, IReadOnlyList<WordPlace> Places, string Rule, double Confidence)
    {
        public IEnumerable<int> Paragraphs => Places.Select(place => place.Paragraph).Distinct();
    }
}
