using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>Decides what each page of a batch is to the archive, and stores those that are new or changed, in the running transaction.</summary>
/// <param name="runId">Gives the run that the documents belong to, once there is something to store.</param>
internal sealed class IntakeBatch(PlenumContext context, PageHints given, Func<Task<int>> runId)
{
    private const int DocumentsAtOnce = 256;

    private readonly VersionStore _versions = new(context);

    public async Task<List<FileResult>> StoreAsync(IReadOnlyList<IntakeFile> files, CancellationToken cancellation)
    {
        var pages = await StorePagesAsync([.. files.SelectMany(file => file.Pages)], cancellation);
        var results = new List<FileResult>();
        var next = 0;
        foreach (var file in files)
        {
            if (file.Result is { } result)
                results.Add(result);
            var own = pages[next..(next += file.Pages.Count)];
            results.AddRange(own.Select((page, i) => i == 0 ? page with { Notes = file.Notes } : page));
            if (file.Documents is { } documents)
                results.Add(await StoreDocumentsAsync(file.Path, documents, cancellation));
        }

        await _versions.CompleteAsync(cancellation);
        return results;
    }

    /// <summary>Stores a file of many documents; what became of them is told as one.</summary>
    private async Task<FileResult> StoreDocumentsAsync(string path, IEnumerable<IntakePage> documents, CancellationToken cancellation)
    {
        var (articles, outcomes) = (0, new HashSet<FileOutcome>());
        foreach (var some in documents.Chunk(DocumentsAtOnce))
        {
            var results = await StorePagesAsync(some, cancellation);
            articles += results.Sum(result => result.Articles);
            outcomes.UnionWith(results.Select(result => result.Outcome));
        }

        var outcome = outcomes.Count == 1 ? outcomes.Single() : FileOutcome.Changed;
        return new FileResult(path, outcome, Path.GetFileName(path), 1, articles);
    }

    private async Task<List<FileResult>> StorePagesAsync(IReadOnlyList<IntakePage> pages, CancellationToken cancellation)
    {
        var documents = new DocumentFinder(context);
        await documents.PrepareAsync(pages, cancellation);
        await _versions.PrepareAsync([.. pages.Select(page => page.Reading)], cancellation);
        var results = new List<FileResult>();
        foreach (var page in pages)
            results.Add(await StoreAsync(page, documents, cancellation));
        await _versions.FlushAsync(cancellation);
        return results;
    }

    private async Task<FileResult> StoreAsync(IntakePage page, DocumentFinder documents, CancellationToken cancellation)
    {
        var known = await documents.FindAsync(page, cancellation);
        var overrides = given.Or(known?.Overrides ?? PageHints.None);
        page = page.Under(overrides.Or(page.Said));
        if (known is not null && (known.Fingerprint == page.Fingerprint || await SaysTheSameAsync(known, page, cancellation)))
            return new FileResult(page.Origin, FileOutcome.Unchanged, known.Name, known.Version);
        if (known is null && documents.FindDuplicate(page) is { } duplicate)
            return new FileResult(page.Origin, FileOutcome.Unchanged, duplicate.Name, duplicate.Version, DuplicateOf: duplicate.Name);

        var rival = known is null ? documents.FindSamePage(page) : null;
        var name = (known ?? rival)?.Name ?? documents.NewName(page);
        var document = new SourceDocument
        {
            Name = name,
            Version = known is null && rival is null ? 1 : documents.Current(name).Version + 1,
            IsCurrent = true,
            Origin = page.Origin,
            Sha256 = page.Finished?.Sha256 ?? page.Sha256,
            Fingerprint = page.Fingerprint,
            Encoding = page.Source.EncodingName,
            HasByteOrderMark = page.Source.HasByteOrderMark,
            Size = page.Size,
            Text = page.Source.Text,
            OverrideNewspaper = overrides.Newspaper,
            OverrideDate = overrides.Date,
            OverridePage = overrides.Page,
            ImportRunId = await runId(),
        };
        await _versions.AddAsync(document, page, cancellation);
        documents.Add(document, page);
        var outcome = document.Version == 1 ? FileOutcome.New : FileOutcome.Changed;
        return new FileResult(page.Origin, outcome, name, document.Version, document.Articles.Count, SamePageAs: rival?.Origin);
    }

    /// <summary>Whether the articles that a page brings are those that the archive shows, to the letter: its own export came back.</summary>
    private async Task<bool> SaysTheSameAsync(KnownDocument known, IntakePage page, CancellationToken cancellation) =>
        page.Finished is { } finished && known is { IsCurrent: true, Stored: null }
        && (await new ArticleExport(context).LinesOfAsync(known.Name, cancellation)).SequenceEqual(finished.Lines);
}
