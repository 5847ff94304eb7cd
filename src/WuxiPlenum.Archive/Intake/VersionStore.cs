using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Archive.Intake;

/// <summary>Stores versions of documents with all that was read in them, and keeps the search index in step.</summary>
internal sealed class VersionStore(PlenumContext context)
{
    private readonly SlugAssignment _slugs = new(context);
    private readonly List<SourceDocument> _pending = [];
    private readonly Dictionary<(string Newspaper, DateOnly? Date), Edition> _editions = [];
    private readonly EditionCompletion _completion = new(context);

    /// <summary>Asks the database once for what the storing of some pages will need.</summary>
    public Task PrepareAsync(IEnumerable<PageReading> readings, CancellationToken cancellation)
    {
        _slugs.Forget();
        return _slugs.PrepareAsync(readings, cancellation);
    }

    /// <summary>Takes <paramref name="document"/>, whose name and version are set, as the current version. It is in the database after <see cref="FlushAsync"/>.</summary>
    /// <param name="slugsWanted">The names in addresses that the articles ask for, if any.</param>
    public async Task AddAsync(SourceDocument document, PageReading reading, IReadOnlyList<string?>? slugsWanted, CancellationToken cancellation)
    {
        if (document.Version > 1)
        {
            await FlushAsync(cancellation);
            await RetireAsync(document.Name, cancellation);
        }

        var slugs = await _slugs.AssignAsync(reading, document.Version > 1 ? document.Name : null, slugsWanted, cancellation);
        document.Page = reading.Page;
        document.EditionId = (await EditionAsync(reading, cancellation)).Id;
        for (var i = 0; i < reading.Articles.Length; i++)
            document.Articles.Add(ArticleFactory.Create(reading.Articles[i], i + 1, reading.Page, slugs[i]));
        document.Unplaced.AddRange(reading.Unplaced.Select((text, index) => ArticleFactory.Create(text, index + 1)));
        document.Findings.AddRange(reading.Findings.Select((finding, index) => ArticleFactory.Create(finding, index + 1, document.Articles)));
        if (document.Articles.Any(article => article.ContinuedTo is not null || article.ContinuedFrom is not null))
            _completion.Touch(document.EditionId);
        _pending.Add(document);
    }

    /// <summary>Writes what was added.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        await context.InsertAsync(_pending, cancellation);
        _pending.Clear();
    }

    /// <summary>Puts the articles together that jump from page to page in the editions that have changed.</summary>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        await FlushAsync(cancellation);
        await _completion.CompleteAsync(cancellation);
    }

    /// <summary>Takes the current version of a document out of sight. Its rows stay.</summary>
    public async Task RetireAsync(string name, CancellationToken cancellation)
    {
        await _completion.DissolveAsync(name, cancellation);
        var articles = context.Articles.Where(article => article.Document.Name == name && article.IsCurrent);
        foreach (var id in await articles.Select(article => article.Id).ToListAsync(cancellation))
            await context.UnindexAsync(id, cancellation);
        await articles.ExecuteUpdateAsync(set => set.SetProperty(article => article.IsCurrent, false), cancellation);
        await context.Documents.Where(document => document.Name == name && document.IsCurrent)
            .ExecuteUpdateAsync(set => set.SetProperty(document => document.IsCurrent, false), cancellation);
        _slugs.Forget();
    }

    /// <summary>Makes an earlier version current again.</summary>
    public async Task RestoreAsync(int documentId, CancellationToken cancellation)
    {
        var document = await context.Documents.Include(document => document.Edition)
            .Include(document => document.Articles).ThenInclude(article => article.Sections).ThenInclude(section => section.Paragraphs)
            .AsSplitQuery().SingleAsync(document => document.Id == documentId, cancellation);
        document.IsCurrent = true;
        _completion.Touch(document.EditionId);
        _slugs.Forget();
        foreach (var article in document.Articles)
        {
            // Another document may have taken the address in the meantime; then that one keeps it.
            if (await context.Articles.AnyAsync(other => (other.IsCurrent || other.WholeId != null) && other.Slug == article.Slug, cancellation))
                article.Slug = await _slugs.FreshAsync(document.Edition.Newspaper, article.Page, document.Edition.Date, article.Title, OpeningOf(article), cancellation);
            article.IsCurrent = true;
            await context.SaveChangesAsync(cancellation);
            await context.IndexAsync([IndexEntry.Of(article)], cancellation);
        }

        await context.SaveChangesAsync(cancellation);
    }

    private static string OpeningOf(Articles.Article article) =>
        article.Sections.SelectMany(section => section.Paragraphs).MinBy(paragraph => paragraph.Number)?.Text ?? "";

    private async Task<Edition> EditionAsync(PageReading reading, CancellationToken cancellation)
    {
        var (newspaper, date) = (reading.Newspaper ?? "", reading.Date?.Date);
        var isChanged = false;
        if (!_editions.TryGetValue((newspaper, date), out var edition))
        {
            edition = await context.Editions.FirstOrDefaultAsync(edition => edition.Newspaper == newspaper && edition.Date == date, cancellation)
                ?? context.Editions.Add(new Edition { Newspaper = newspaper, Date = date }).Entity;
            _editions.Add((newspaper, date), edition);
            isChanged = edition.Id == 0;
        }

        // The surest evidence is kept: given before printed before inferred.
        if (reading.Date is { } read && (edition.DateEvidence is not { } known || read.Evidence < known || (read.Evidence == known && read.Confidence > edition.DateConfidence)))
        {
            (edition.DateEvidence, edition.DateConfidence) = (read.Evidence, read.Confidence);
            isChanged = true;
        }

        // Asking the context instead would compare every edition of the batch with what it was, for every page.
        if (isChanged)
            await context.SaveChangesAsync(cancellation);
        return edition;
    }
}
