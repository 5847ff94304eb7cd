using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Terms;

/// <summary>The set phrases of the archive, or of one day, the most frequent first. Counted by the database, and kept until the archive changes.</summary>
public sealed record TermList(IReadOnlyList<CountedTerm> Terms)
{
    private const int MostNeighbours = 12;

    /// <summary>The uses that a page tells: of articles that are shown, and sure enough.</summary>
    public static IQueryable<ArticleTerm> Uses(PlenumContext archive) =>
        archive.ArticleTerms.Where(use => use.Article.IsCurrent && use.Confidence >= CoverageQueries.LeastConfidence);

    /// <summary>Those of the whole archive.</summary>
    public static Task<TermList> LoadAsync(PlenumContext archive, ArchiveMemory memory, CancellationToken cancellation) =>
        memory.GetAsync(archive, "terms", () => CountAsync(Uses(archive), cancellation), cancellation);

    /// <summary>Those of one day.</summary>
    public static Task<TermList> LoadAsync(PlenumContext archive, ArchiveMemory memory, DateOnly? date, CancellationToken cancellation) =>
        memory.GetAsync(archive, $"terms {date.Address()}", () => CountAsync(Uses(archive).Where(use => use.Article.Edition.Date == date), cancellation), cancellation);

    /// <summary>Longer terms of which this is a part, and shorter ones that are part of it: related, not the same.</summary>
    public IReadOnlyList<CountedTerm> Around(string term) => [.. Terms
        .Where(other => other.Term != term && (other.Term.Contains(term, StringComparison.Ordinal) || term.Contains(other.Term, StringComparison.Ordinal)))
        .Take(MostNeighbours)];

    private static async Task<TermList> CountAsync(IQueryable<ArticleTerm> uses, CancellationToken cancellation)
    {
        var counts = await uses
            .GroupBy(use => new { use.Term, use.Article.Genre })
            .Select(group => new { group.Key.Term, group.Key.Genre, Uses = group.Count() })
            .ToListAsync(cancellation);
        var editions = await uses
            .Select(use => new { use.Term, use.Article.EditionId }).Distinct()
            .GroupBy(use => use.Term)
            .Select(group => new { Term = group.Key, Editions = group.Count() })
            .ToDictionaryAsync(count => count.Term, count => count.Editions, cancellation);
        return new TermList(
        [
            .. counts.GroupBy(count => count.Term)
                .Select(term => new CountedTerm(term.Key, term.Sum(count => count.Uses), editions.GetValueOrDefault(term.Key, 1),
                    [.. term.OrderByDescending(count => count.Uses).ThenBy(count => count.Genre).Select(count => (count.Genre, count.Uses))]))
                .OrderByDescending(term => term.Uses).ThenBy(term => term.Term, StringComparer.Ordinal),
        ]);
    }
}

/// <summary>A set phrase with how often it is used.</summary>
/// <param name="Term">In folded form; in addresses.</param>
/// <param name="ByGenre">By type of document, the most frequent first.</param>
public sealed record CountedTerm(string Term, int Uses, int Editions, IReadOnlyList<(Genre Genre, int Uses)> ByGenre);
