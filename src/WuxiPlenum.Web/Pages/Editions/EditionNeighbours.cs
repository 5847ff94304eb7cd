using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Editions;

namespace WuxiPlenum.Web.Pages.Editions;

/// <summary>The days before and after an edition that have one too.</summary>
public sealed record EditionNeighbours(DateOnly? Earlier, DateOnly? Later)
{
    public static EditionNeighbours None { get; } = new(null, null);

    /// <summary>Those of a date; none for the undated edition. Two queries.</summary>
    public static async Task<EditionNeighbours> OfAsync(PlenumContext archive, DateOnly? date, CancellationToken cancellation)
    {
        if (date is not { } day)
            return None;
        var shown = archive.Editions.Current();
        return new EditionNeighbours(
            await shown.Where(edition => edition.Date < day).MaxAsync(edition => edition.Date, cancellation),
            await shown.Where(edition => edition.Date > day).MinAsync(edition => edition.Date, cancellation));
    }
}
