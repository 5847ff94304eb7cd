using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Editions;

/// <summary>A calendar of the editions: the months of a year, and the editions of one month with their headlines.</summary>
public class IndexModel(PlenumContext archive, ArchiveMemory memory) : PageModel
{
    /// <summary>The years that have editions, the latest first.</summary>
    public IReadOnlyList<YearLine> Years { get; private set; } = [];

    /// <summary>The months of the year shown, the latest first.</summary>
    public IReadOnlyList<MonthCalendar> Months { get; private set; } = [];

    /// <summary>The first day of the month whose editions are listed; null when no edition has a date.</summary>
    public DateOnly? Month { get; private set; }

    /// <summary>Those of the month, the latest first, and the undated ones.</summary>
    public IReadOnlyList<EditionLine> Editions { get; private set; } = [];

    /// <param name="month"><c>2023-12</c>, or <c>2023</c> for the last month of a year; the latest by default.</param>
    public async Task<IActionResult> OnGetAsync(string? month, CancellationToken cancellation)
    {
        // Added up over all editions once, and kept until the archive changes.
        var articles = await memory.GetAsync(archive, "days", () => archive.EditionArticles
            .Join(archive.Editions, articles => articles.EditionId, edition => edition.Id, (articles, edition) => new { articles.Count, edition.Date })
            .Where(counted => counted.Date != null)
            .GroupBy(counted => counted.Date!.Value)
            .Select(day => new { Date = day.Key, Articles = day.Sum(counted => counted.Count) })
            .ToDictionaryAsync(day => day.Date, day => day.Articles, cancellation), cancellation);
        var months = articles.Keys.Select(day => new DateOnly(day.Year, day.Month, 1)).Distinct().OrderDescending().ToList();
        Years = [.. months.GroupBy(first => first.Year).Select(year => new YearLine(year.Key, articles.Where(day => day.Key.Year == year.Key).Sum(day => day.Value)))];
        Month = string.IsNullOrEmpty(month) ? months.Select(first => (DateOnly?)first).FirstOrDefault() : Find(months, month);
        if (Month is null && !string.IsNullOrEmpty(month))
            return NotFound();
        Months = [.. months.Where(first => first.Year == Month?.Year).Select(first => MonthCalendar.Of(first, articles))];
        Editions = await EditionsAsync(Month, cancellation);
        return Page();
    }

    private static DateOnly? Find(List<DateOnly> months, string asked) => months
        .Where(first => asked == first.ToString("yyyy-MM", CultureInfo.InvariantCulture) || asked == first.ToString("yyyy", CultureInfo.InvariantCulture))
        .Select(first => (DateOnly?)first).FirstOrDefault();

    private async Task<List<EditionLine>> EditionsAsync(DateOnly? first, CancellationToken cancellation)
    {
        var (next, editions) = (first?.AddMonths(1), archive.Editions.Current());
        var found = await editions.Where(edition => edition.Date >= first && edition.Date < next).Concat(editions.Where(edition => edition.Date == null)) // not one condition, which no index would answer
            .LatestFirst()
            .Select(edition => new
            {
                edition.Date,
                edition.Newspaper,
                edition.DateEvidence,
                Articles = archive.EditionArticles.Where(articles => articles.EditionId == edition.Id).Sum(articles => articles.Count),
                Longest = archive.Articles.Where(article => article.EditionId == edition.Id && article.IsCurrent).OrderByDescending(article => article.CharacterCount).Select(article => article.Id).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        var longest = found.ConvertAll(edition => edition.Longest);
        var headlines = await archive.Articles.Where(article => longest.Contains(article.Id))
            .Select(article => new { article.Id, Headline = new Headline(article.Title, article.TitleBreaks) })
            .ToDictionaryAsync(article => article.Id, article => article.Headline, cancellation);
        return found.ConvertAll(edition => new EditionLine(edition.Date, edition.Newspaper, edition.DateEvidence, edition.Articles, headlines.GetValueOrDefault(edition.Longest)));
    }

    public sealed record YearLine(int Year, int Articles);

    /// <param name="Longest">The headline of its longest article.</param>
    public sealed record EditionLine(DateOnly? Date, string Newspaper, DateEvidence? Evidence, int Articles, Headline? Longest);
}
