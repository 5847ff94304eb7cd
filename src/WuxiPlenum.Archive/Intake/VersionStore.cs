using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Archive.Intake;

/// <summary>Stores versions of documents with all that was read in them, and keeps the search index in step.</summary>
internal sealed class VersionStore(PlenumContext context)
{
    private readonly SlugAssignment _slugs = new(context);
    private readonly List<(SourceDocument Document, Edition Edition, StorablePage Page)> _pending = [];
    private readonly Dictionary<(string Newspaper, DateOnly? Date), Edition> _editions = [];
    private readonly HashSet<(string Newspaper, DateOnly? Date)> _lookedUp = [];
    private readonly EditionCompletion _completion = new(context);
    private readonly HashSet<int> _datedAnew = [];

    /// <summary>Asks the database once for what the storing of some pages will need.</summary>
    public async Task PrepareAsync(IReadOnlyList<PageReading> readings, CancellationToken cancellation)
    {
        _slugs.Forget();
        await _slugs.PrepareAsync(readings, cancellation);
        foreach (var newspaper in readings.Select(KeyOf).Where(key => !_editions.ContainsKey(key)).Distinct().GroupBy(key => key.Newspaper))
        {
            var known = await KnownDocumentQueries.ForManyAsync(newspaper.Select(key => key.Date), dates =>
                context.Editions.Where(edition => edition.Newspaper == newspaper.Key && dates.Contains(edition.Date)).ToListAsync(cancellation));
            foreach (var edition in known)
                _editions.Add((edition.Newspaper, edition.Date), edition);
            _lookedUp.UnionWith(newspaper);
        }
    }

    /// <summary>Takes <paramref name="document"/>, whose name and version are set, as the current version. It is in the database after <see cref="FlushAsync"/>.</summary>
    public async Task AddAsync(SourceDocument document, IntakePage page, CancellationToken cancellation)
    {
        if (document.Version > 1)
        {
            await FlushAsync(cancellation);
            await RetireAsync(document.Name, cancellation);
        }

        var (reading, storable) = (page.Reading, page.Storable);
        var slugs = await _slugs.AssignAsync(reading, document.Version > 1 ? document.Name : null, page.Finished?.Slugs, cancellation);
        foreach (var (article, slug) in storable.Articles.Zip(slugs))
            article.Slug = slug;
        document.Page = reading.Page;
        document.Articles.AddRange(storable.Articles);
        document.Unplaced.AddRange(storable.Unplaced);
        document.Findings.AddRange(storable.Findings);
        _pending.Add((document, await EditionAsync(reading, cancellation), storable));
    }

    /// <summary>Writes what was added.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        await context.SaveChangesAsync(cancellation);
        if (_datedAnew.Count > 0)
            await context.MarkChangedAsync(await context.Articles.Where(article => _datedAnew.Contains(article.EditionId)).Select(article => article.Id).ToListAsync(cancellation), cancellation);
        _datedAnew.Clear();
        foreach (var (document, edition, page) in _pending)
        {
            document.EditionId = edition.Id;
            foreach (var article in page.Articles)
                article.Day = edition.Day;
            if (page.Articles.Any(article => article.ContinuedTo is not null || article.ContinuedFrom is not null))
                _completion.Touch(edition.Id);
        }

        await context.InsertAsync([.. _pending.Select(pending => pending.Document)], _pending.SelectMany(pending => pending.Page.IndexEntries), cancellation);
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
        await context.HideAsync(await articles.Select(article => article.Id).ToListAsync(cancellation), cancellation);
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
            await context.ShowAsync([IndexEntry.Of(article)], cancellation);
        }

        await context.SaveChangesAsync(cancellation);
    }

    private static string OpeningOf(Articles.Article article) =>
        article.Sections.SelectMany(section => section.Paragraphs).MinBy(paragraph => paragraph.Number)?.Text ?? "";

    /// <summary>The edition of a page; what is new of it is stored with the pages.</summary>
    private async Task<Edition> EditionAsync(PageReading reading, CancellationToken cancellation)
    {
        var key = KeyOf(reading);
        if (!_editions.TryGetValue(key, out var edition))
        {
            edition = _lookedUp.Add(key) ? await context.Editions.FirstOrDefaultAsync(edition => edition.Newspaper == key.Newspaper && edition.Date == key.Date, cancellation) : null;
            edition ??= context.Editions.Add(new Edition { Newspaper = key.Newspaper, Date = key.Date }).Entity;
            _editions.Add(key, edition);
        }

        // The surest evidence is kept: given before printed before inferred.
        if (reading.Date is { } read && (edition.DateEvidence is not { } known || read.Evidence < known || (read.Evidence == known && read.Confidence > edition.DateConfidence)))
        {
            (edition.DateEvidence, edition.DateConfidence) = (read.Evidence, read.Confidence);
            if (edition.Id != 0)
                _datedAnew.Add(edition.Id); // each of its articles says how sure the date is
        }

        return edition;
    }

    private static (string Newspaper, DateOnly? Date) KeyOf(PageReading reading) => (reading.Newspaper ?? "", reading.Date?.Date);
}
