using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Coverage;

/// <summary>Of which edition a page tells: the one that its address names, else the latest that has something to tell.</summary>
/// <param name="Offered">The dates to choose from, the latest first; null for the undated edition.</param>
public sealed record EditionDates(IReadOnlyList<DateOnly?> Offered, DateOnly? Shown)
{
    private const int Most = 24;

    /// <summary>Reads a date as it stands in an address.</summary>
    public static bool TryParse(string? address, out DateOnly? date)
    {
        date = DateOnly.TryParseExact(address, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return date is not null || address == Labels.Address(null);
    }

    /// <summary>The edition that is asked for, among those that have something; null when there is none, or not this one.</summary>
    /// <param name="asked">As in an address; null for the latest.</param>
    public static async Task<EditionDates?> ChooseAsync(IQueryable<Edition> editions, string? asked, CancellationToken cancellation)
    {
        // The dated in the order of an index, and the undated: a question for both would look at all to put the undated last.
        var dated = await editions.Where(edition => edition.Date != null).OrderByDescending(edition => edition.Date).Select(edition => edition.Date).Take(Most).ToListAsync(cancellation);
        var undated = await editions.AnyAsync(edition => edition.Date == null, cancellation);
        List<DateOnly?> offered = [.. dated.Concat(undated && dated.Count < Most ? [null] : []).Distinct()];
        if (string.IsNullOrWhiteSpace(asked))
            return offered.Count == 0 ? null : new EditionDates(offered, offered[0]);
        if (!TryParse(asked, out var date) || !await editions.AnyAsync(edition => edition.Date == date, cancellation))
            return null;
        return new EditionDates(offered.Contains(date) ? offered : [.. offered, date], date);
    }
}
