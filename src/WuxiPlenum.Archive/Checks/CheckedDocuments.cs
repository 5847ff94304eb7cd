using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Editions;

namespace WuxiPlenum.Archive.Checks;

/// <summary>Some documents with all that was made of them.</summary>
/// <param name="Parts">By the id of a whole the articles that it was put together from.</param>
internal sealed record CheckedDocuments(List<SourceDocument> Documents, ILookup<int?, Article> Parts)
{
    /// <summary>So many documents at a time, or fewer when they are large.</summary>
    private const int MostDocuments = 64, MostBytes = 16 << 20;

    /// <summary>All documents, in the running transaction, some at a time.</summary>
    public static async IAsyncEnumerable<CheckedDocuments> ReadAsync(PlenumContext context, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var last = 0; ;)
        {
            var next = await context.Documents.Where(document => document.Id > last).OrderBy(document => document.Id).Take(MostDocuments)
                .Select(document => new { document.Id, document.Size }).ToListAsync(cancellation);
            if (next.Count == 0)
                yield break;
            var bytes = 0L;
            var ids = next.TakeWhile((document, i) => (bytes += document.Size) <= MostBytes || i == 0).Select(document => document.Id).ToList();
            yield return await LoadAsync(context, ids, cancellation);
            last = ids[^1];
        }
    }

    /// <summary>Documents, not tracked.</summary>
    public static async Task<CheckedDocuments> LoadAsync(PlenumContext context, List<int> ids, CancellationToken cancellation)
    {
        var documents = await context.Documents.AsNoTracking().AsSplitQuery().Where(document => ids.Contains(document.Id)).OrderBy(document => document.Id)
            .Include(document => document.Edition).Include(document => document.Unplaced)
            .Include(document => document.Articles).ThenInclude(article => article.Sections).ThenInclude(section => section.Paragraphs)
            .Include(document => document.Articles).ThenInclude(article => article.Passages)
            .Include(document => document.Articles).ThenInclude(article => article.Topics)
            .Include(document => document.Articles).ThenInclude(article => article.Seams)
            .Include(document => document.Articles).ThenInclude(article => article.People)
            .Include(document => document.Articles).ThenInclude(article => article.Speeches)
            .Include(document => document.Articles).ThenInclude(article => article.Figures)
            .Include(document => document.Articles).ThenInclude(article => article.Pledges)
            .Include(document => document.Articles).ThenInclude(article => article.Terms)
            .Include(document => document.Articles).ThenInclude(article => article.Tasks)
            .ToListAsync(cancellation);
        var wholes = documents.SelectMany(document => document.Articles).Where(article => article.IsWhole).Select(article => article.Id).ToList();
        var parts = wholes.Count == 0 ? [] : await context.Articles.AsNoTracking().AsSplitQuery().Where(part => wholes.Contains(part.WholeId!.Value))
            .Include(part => part.Sections).ThenInclude(section => section.Paragraphs).ToListAsync(cancellation);
        return new CheckedDocuments(documents, parts.ToLookup(part => part.WholeId));
    }
}
