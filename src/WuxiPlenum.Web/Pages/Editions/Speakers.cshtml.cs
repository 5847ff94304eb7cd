using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Web.Coverage;

namespace WuxiPlenum.Web.Pages.Editions;

public class SpeakersModel(PlenumContext archive) : PageModel
{
    public DateOnly? Date { get; private set; }
    public SpeakingShares Shares { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string date, CancellationToken cancellation)
    {
        if (!EditionDates.TryParse(date, out var day) || !await archive.Editions.Current().AnyAsync(edition => edition.Date == day, cancellation))
            return NotFound();
        Date = day;
        Shares = await SpeakingShares.LoadAsync(archive, day, cancellation);
        return Page();
    }
}
