using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Editions;

public class IndexModel(PlenumContext archive) : PageModel
{
    /// <summary>The latest first, the undated last.</summary>
    public IReadOnlyList<EditionLine> Editions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Editions = await archive.Editions.Current().LatestFirst()
            .Select(edition => new EditionLine(
                edition.Date,
                edition.Newspaper,
                edition.DateEvidence,
                edition.Articles.Count(article => article.IsCurrent),
                edition.Articles.Where(article => article.IsCurrent).OrderByDescending(article => article.CharacterCount).Select(article => new Headline(article.Title, article.TitleBreaks)).FirstOrDefault()))
            .ToListAsync(cancellation);

    /// <param name="Longest">The headline of its longest article.</param>
    public sealed record EditionLine(DateOnly? Date, string Newspaper, DateEvidence? Evidence, int Articles, Headline? Longest);
}
