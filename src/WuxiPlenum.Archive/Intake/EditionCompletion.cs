using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Newsprint.Editions;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Archive.Intake;

/// <summary>
/// Completes the articles that jump from one page of an edition to another, in whatever order the pages come. The whole is an article
/// of its own that stands in for its parts, so that pages and searches ask as they always do; the parts stay as they were read, so
/// that nothing has to be taken apart again when a page changes or its import is undone: the whole is dropped and made anew.
/// </summary>
internal sealed class EditionCompletion(PlenumContext context)
{
    // A newspaper of a hundred pages jumps less often. What has more is no edition, and each part would be compared with each.
    private const int MostParts = 400;

    private readonly HashSet<int> _touched = [];

    /// <summary>Takes note of an edition in which an article may have got its other part, or lost it.</summary>
    public void Touch(int editionId) => _touched.Add(editionId);

    /// <summary>Takes apart the wholes that have a part in a document.</summary>
    public async Task DissolveAsync(string documentName, CancellationToken cancellation) =>
        await DissolveAsync(await context.Articles.Where(part => part.Document.Name == documentName && part.WholeId != null).Select(part => part.WholeId!.Value).Distinct().ToListAsync(cancellation), cancellation);

    /// <summary>Brings the wholes of the editions that were touched into step with their pages.</summary>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        foreach (var edition in _touched)
            await CompleteAsync(edition, cancellation);
        _touched.Clear();
    }

    private async Task CompleteAsync(int editionId, CancellationToken cancellation)
    {
        var origins = await OriginsAsync(editionId, cancellation);
        var jumping = context.Articles.AsNoTracking().AsSplitQuery()
            .Where(article => article.EditionId == editionId && (origins == null || origins.Contains(article.Document.Origin)))
            .Where(article => article.Document.IsCurrent && !article.IsWhole && (article.ContinuedTo != null || article.ContinuedFrom != null));
        var parts = await jumping.CountAsync(cancellation) > MostParts ? [] : await jumping
            .Include(article => article.Document)
            .Include(article => article.Sections).ThenInclude(section => section.Paragraphs).Include(article => article.Passages)
            .OrderBy(article => article.DocumentId).ThenBy(article => article.Ordinal)
            .ToDictionaryAsync(article => article.Id, cancellation);
        var matches = parts.Values.GroupBy(part => origins is null ? "" : PageOrigin.FileOf(part.Document.Origin))
            .SelectMany(pages => JumpMatcher.Match(pages.Select(part => new JumpEnd<int>(part.Id, part.DocumentId, part.Page, PrintedArticle.Of(part, withPlaces: false)))))
            .ToDictionary(match => match.From);
        var chains = WholeArticle.Chains(matches).ToDictionary(chain => Key(chain.Select(match => match.To).Append(chain[0].From)));
        var standing = (await context.Articles.Where(part => part.EditionId == editionId && part.WholeId != null)
            .Select(part => new { part.Id, Whole = part.WholeId!.Value }).ToListAsync(cancellation))
            .GroupBy(part => part.Whole, part => part.Id).ToDictionary(Key, whole => whole.Key);
        await DissolveAsync([.. standing.Where(whole => !chains.ContainsKey(whole.Key)).Select(whole => whole.Value)], cancellation);
        foreach (var chain in chains.Where(chain => !standing.ContainsKey(chain.Key)).Select(chain => chain.Value))
            await CompleteAsync([parts[chain[0].From], .. chain.Select(match => parts[match.To])], chain, cancellation);
    }

    /// <summary>
    /// Pages of which newspaper or day are not known may be of any edition; those of one file are of one. Gives where these were read,
    /// and null for an edition that is known.
    /// </summary>
    private async Task<List<string>?> OriginsAsync(int editionId, CancellationToken cancellation)
    {
        var pages = context.Documents.Where(document => document.EditionId == editionId && document.IsCurrent);
        if (!await pages.AnyAsync(document => document.Edition.Newspaper == "" || document.Edition.Date == null, cancellation))
            return null;
        var later = await pages.Where(document => EF.Functions.Like(document.Origin, "%#%")).Select(document => document.Origin).ToListAsync(cancellation);
        return [.. later.Select(PageOrigin.FileOf).Distinct(), .. later];
    }

    // The texts of stored articles never change: a whole of the same parts is the same whole.
    private static string Key(IEnumerable<int> parts) => string.Join(' ', parts.Order());

    private async Task CompleteAsync(List<Article> parts, List<JumpMatch<int>> chain, CancellationToken cancellation)
    {
        var ids = parts.Select(part => part.Id).ToList();
        var findings = await context.Findings.AsNoTracking().Where(finding => ids.Contains(finding.ArticleId!.Value)).OrderBy(finding => finding.Ordinal).ToListAsync(cancellation);
        var edition = parts[0].EditionId;
        var date = await context.Editions.Where(known => known.Id == edition).Select(known => known.Date).SingleAsync(cancellation);
        var (whole, inferred) = WholeArticle.Of(parts, chain, findings, await FirstAddressAsync(parts, cancellation), date);
        await context.HideAsync(ids, cancellation);
        // The parts give up their addresses before the whole takes one of them.
        await context.Articles.Where(part => ids.Contains(part.Id)).ExecuteUpdateAsync(set => set.SetProperty(part => part.IsCurrent, false), cancellation);
        context.Articles.Add(whole);
        context.Findings.AddRange(inferred);
        await context.SaveChangesAsync(cancellation);
        await context.Articles.Where(part => ids.Contains(part.Id)).ExecuteUpdateAsync(set => set.SetProperty(part => part.WholeId, whole.Id), cancellation);
        await context.ShowAsync([IndexEntry.Of(whole)], cancellation);
        context.ChangeTracker.Clear();
    }

    /// <summary>The address that readers have known longest; of those from one import the earlier part's.</summary>
    private async Task<string> FirstAddressAsync(List<Article> parts, CancellationToken cancellation)
    {
        var slugs = parts.Select(part => part.Slug).ToList();
        var since = await context.Articles.Where(article => slugs.Contains(article.Slug)).GroupBy(article => article.Slug)
            .Select(group => new { Slug = group.Key, Run = group.Min(article => article.Document.ImportRunId) }).ToDictionaryAsync(known => known.Slug, known => known.Run, cancellation);
        return slugs.MinBy(slug => since[slug])!;
    }

    private async Task DissolveAsync(List<int> wholes, CancellationToken cancellation)
    {
        foreach (var whole in wholes)
        {
            var parts = await context.Articles.AsNoTracking().AsSplitQuery().Include(part => part.Sections).ThenInclude(section => section.Paragraphs)
                .Where(part => part.WholeId == whole).ToListAsync(cancellation);
            Touch(parts[0].EditionId);
            await context.HideAsync([whole], cancellation);
            await context.Articles.Where(article => article.Id == whole).ExecuteDeleteAsync(cancellation);
            var ids = parts.Select(part => part.Id).ToList();
            await context.Articles.Where(part => ids.Contains(part.Id)).ExecuteUpdateAsync(set => set.SetProperty(part => part.IsCurrent, true).SetProperty(part => part.WholeId, (int?)null), cancellation);
            await context.ShowAsync([.. parts.OrderBy(part => part.Id).Select(IndexEntry.Of)], cancellation);
        }
    }
}
