using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Insights.Authority;
using WuxiPlenum.Newsprint.Insights.Sharing;

namespace WuxiPlenum.Web.Coverage;

/// <summary>
/// What one document shares with others. Those of its own edition are all compared with it. Of the rest of the archive only those are that
/// the search index finds for some of its clauses, spread over the text: a dozen look-ups, however large the archive is, and nothing
/// to store or to keep up to date. What shares a single clause alone may be missed, and the page says so; what repeats a passage of
/// some length hardly can.
/// </summary>
public sealed class SharedDocuments(PlenumContext archive, ArticleSearch search, ArchiveMemory memory)
{
    /// <summary>How many clauses are looked up.</summary>
    public const int Clauses = 12;

    private const int ShortestClause = 9, LongestClause = 28;

    // A clause that so many articles have is a formula: it says nothing about any two of them.
    private const int Formula = 40;
    private const int HitsOfClause = 10;
    private const int MostCandidates = 12;
    private const int Most = 30;
    private const string ClauseEnds = "，。；：！？、“”‘’（）《》—…";

    /// <summary>The documents with a passage in common, those with most of it first.</summary>
    public Task<SharedList> OfAsync(CoverageDocument document, CancellationToken cancellation) =>
        memory.GetAsync(archive, $"shared {document.Id}", () => CompareAsync(document, cancellation), cancellation);

    private async Task<SharedList> CompareAsync(CoverageDocument document, CancellationToken cancellation)
    {
        var edition = await archive.EditionCoverageAsync(memory, document.Date, cancellation);
        var elsewhere = await CandidatesAsync(document, edition, cancellation);
        return new SharedList(Compare(document, edition), Compare(document, elsewhere));
    }

    private static List<SharedWith> Compare(CoverageDocument document, IEnumerable<CoverageDocument> others)
    {
        var folded = FoldedText.Of(document.Coverage);
        return [.. others.Where(other => other.Id != document.Id)
            .Select(other => new SharedWith(other, SharedText.Compare(folded, FoldedText.Of(other.Coverage))))
            .Where(shared => shared.Passages.Passages.Length > 0)
            .OrderByDescending(shared => shared.Passages.ShareOfFirst).Take(Most)];
    }

    private async Task<IReadOnlyList<CoverageDocument>> CandidatesAsync(CoverageDocument document, IReadOnlyList<CoverageDocument> edition, CancellationToken cancellation)
    {
        var known = edition.Select(other => other.Slug).ToHashSet(StringComparer.Ordinal);
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var clause in ClausesOf(document.Coverage))
        {
            var found = await search.SearchAsync(new SearchRequest($"\"{clause}\"", SearchFilter.None, SearchOrder.Newest, PageSize: HitsOfClause), cancellation);
            if (found.ArticleCount > Formula)
                continue;
            foreach (var hit in found.Hits.Where(hit => !known.Contains(hit.Slug) && AuthorityLadder.LevelOf(hit.Genre) is not null and not AuthorityLevel.News))
                times[hit.Slug] = times.GetValueOrDefault(hit.Slug) + 1;
        }

        var slugs = times.OrderByDescending(each => each.Value).Take(MostCandidates).Select(each => each.Key).ToList();
        return slugs.Count == 0 ? [] : await archive.CoverageAsync(archive.Articles.Current().Where(article => slugs.Contains(article.Slug)), cancellation);
    }

    // The longest clause of each stretch of the text.
    private static IEnumerable<string> ClausesOf(CoverageArticle article)
    {
        var clauses = article.Paragraphs.SelectMany(paragraph => paragraph.Text.Split(ClauseEnds.ToCharArray(), StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(clause => clause.Length is >= ShortestClause and <= LongestClause && !clause.Contains('"', StringComparison.Ordinal)).Distinct().ToList();
        return clauses.Chunk(Math.Max(1, (clauses.Count + Clauses - 1) / Clauses)).Select(stretch => stretch.MaxBy(clause => clause.Length)!);
    }
}

/// <param name="InEdition">Of the same day.</param>
/// <param name="Elsewhere">Of other days.</param>
public sealed record SharedList(IReadOnlyList<SharedWith> InEdition, IReadOnlyList<SharedWith> Elsewhere);

/// <summary>Another document, and what it shares.</summary>
public sealed record SharedWith(CoverageDocument Other, SharedPassages Passages);
