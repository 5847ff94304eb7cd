using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Searching;

namespace WuxiPlenum.Web.Pages.Terms;

public class IndexModel(PlenumContext archive, ArchiveMemory memory) : PageModel
{
    private const int PageSize = 40;

    /// <summary>The editions to choose from; none is chosen at first.</summary>
    public EditionDates? Dates { get; private set; }

    public bool IsOfOneDay { get; private set; }

    public int Count { get; private set; }

    public IReadOnlyList<ListedTerm> Terms { get; private set; } = [];

    public PageLinks Pages { get; private set; } = null!;

    /// <summary>Five queries at most: the editions, the terms (one, or none when they are known), the variants and the editions of those shown.</summary>
    public async Task<IActionResult> OnGetAsync(string? date, [FromQuery] string? page, CancellationToken cancellation)
    {
        if (SearchInput.Number(string.IsNullOrWhiteSpace(page) ? "1" : page, SearchInput.LastPage) is not { } number)
            return NotFound();
        IsOfOneDay = !string.IsNullOrWhiteSpace(date);
        Dates = await EditionDates.ChooseAsync(archive.Editions.Current().Where(edition => edition.Articles.Any(article => article.IsCurrent && article.Terms.Count > 0)), date, cancellation);
        if (Dates is null && IsOfOneDay)
            return NotFound();
        var list = IsOfOneDay ? await TermList.LoadAsync(archive, memory, Dates!.Shown, cancellation) : await TermList.LoadAsync(archive, memory, cancellation);
        Count = list.Terms.Count;
        Pages = new PageLinks("/terms", IsOfOneDay ? [new("date", date)] : [], number, PageLinks.CountOf(Count, PageSize));
        if (number > Pages.Count)
            return NotFound();
        Terms = await ListedTerm.LoadAsync(archive, list, list.Terms.Skip((number - 1) * PageSize).Take(PageSize), cancellation);
        return Page();
    }
}
