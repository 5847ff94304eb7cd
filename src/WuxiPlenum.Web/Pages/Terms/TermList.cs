using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Terms;

/// <summary>The set phrases of the archive, or of one day, the most frequent first. Kept until the archive changes.</summary>
/// <param name="Date">The day whose list it is; null also for the undated.</param>
public sealed record TermList(IReadOnlyList<CountedTerm> Terms, bool IsOfOneDay = false, DateOnly? Date = null)
{
    private const int MostNeighbours = 12;

    /// <summary>The uses that a page tells: of articles that are shown, and sure enough.</summary>
    public static IQueryable<ArticleTerm> Uses(PlenumContext archive) =>
        archive.ArticleTerms.Where(use => use.Article.IsCurrent && use.Confidence >= CoverageQueries.LeastConfidence);

    /// <summary>Those of the whole archive.</summary>
    public static Task<TermList> LoadAsync(PlenumContext archive, ArchiveMemory memory, CancellationToken cancellation) => memory.GetAsync(archive, "terms", async () => Of(await archive.TermForms
        .GroupBy(form => new { form.Term, form.Genre })
        .Select(group => new GenreUses(group.Key.Term, group.Key.Genre, group.Sum(form => form.Uses)))
        .ToListAsync(cancellation)), cancellation);

    /// <summary>Those of one day.</summary>
    public static Task<TermList> LoadAsync(PlenumContext archive, ArchiveMemory memory, DateOnly? date, CancellationToken cancellation) => memory.GetAsync(archive, $"terms {date.Address()}", async () => Of(await Uses(archive)
        .Where(use => use.Article.Edition.Date == date)
        .GroupBy(use => new { use.Term, use.Article.Genre })
        .Select(group => new GenreUses(group.Key.Term, group.Key.Genre, group.Count()))
        .ToListAsync(cancellation)) with { IsOfOneDay = true, Date = date }, cancellation);

    /// <summary>Longer terms of which this is a part, and shorter ones that are part of it: related, not the same.</summary>
    public IReadOnlyList<CountedTerm> Around(string term) => [.. Terms
        .Where(other => other.Term != term && (other.Term.Contains(term, StringComparison.Ordinal) || term.Contains(other.Term, StringComparison.Ordinal)))
        .Take(MostNeighbours)];

    private static TermList Of(IEnumerable<GenreUses> uses) => new(
    [
        .. uses.GroupBy(count => count.Term)
            .Select(term => new CountedTerm(term.Key, term.Sum(count => count.Uses), [.. term.OrderByDescending(count => count.Uses).ThenBy(count => count.Genre).Select(count => (count.Genre, count.Uses))]))
            .OrderByDescending(term => term.Uses).ThenBy(term => term.Term, StringComparer.Ordinal),
    ]);

    private sealed record GenreUses(string Term, Genre Genre, int Uses);
}

/// <summary>A set phrase with how often it is used.</summary>
/// <param name="Term">In folded form; in addresses.</param>
/// <param name="ByGenre">By type of document, the most frequent first.</param>
public sealed record CountedTerm(string Term, int Uses, IReadOnlyList<(Genre Genre, int Uses)> ByGenre);
