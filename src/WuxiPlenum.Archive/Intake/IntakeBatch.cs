using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>Decides what each page of a batch is to the archive, and stores those that are new or changed, in the running transaction.</summary>
/// <param name="runId">Gives the run that the documents belong to, once there is something to store.</param>
internal sealed class IntakeBatch(PlenumContext context, PageHints given, Func<Task<int>> runId)
{
    private readonly DocumentFinder _documents = new(context);
    private readonly VersionStore _versions = new(context);

    public async Task<List<FileResult>> StoreAsync(IReadOnlyList<IntakeFile> files, CancellationToken cancellation)
    {
        var pages = files.SelectMany(file => file.Pages).ToList();
        await _documents.PrepareAsync(pages, cancellation);
        await _versions.PrepareAsync(pages.Select(page => page.Reading), cancellation);
        var results = new List<FileResult>();
        foreach (var file in files)
        {
            if (file.Result is { } result)
                results.Add(result);
            foreach (var page in file.Pages)
                results.Add(await StoreAsync(page, cancellation));
        }

        await _versions.FlushAsync(cancellation);
        return results;
    }

    private async Task<FileResult> StoreAsync(IntakePage page, CancellationToken cancellation)
    {
        var known = await _documents.FindAsync(page, cancellation);
        var overrides = given.Or(known?.Overrides ?? PageHints.None);
        page = page.Under(overrides.Or(page.Said));
        if (known?.Fingerprint == page.Fingerprint)
            return new FileResult(page.Origin, FileOutcome.Unchanged, known.Name, known.Version);
        if (known is null && _documents.FindDuplicate(page) is { } duplicate)
            return new FileResult(page.Origin, FileOutcome.Unchanged, duplicate.Name, duplicate.Version, DuplicateOf: duplicate.Name);

        var rival = known is null ? _documents.FindSamePage(page) : null;
        var name = (known ?? rival)?.Name ?? _documents.NewName(page);
        var document = new SourceDocument
        {
            Name = name,
            Version = known is null && rival is null ? 1 : _documents.Current(name).Version + 1,
            IsCurrent = true,
            Origin = page.Origin,
            Sha256 = page.Sha256,
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
        await _versions.AddAsync(document, page.Reading, cancellation);
        _documents.Add(document, page);
        var outcome = document.Version == 1 ? FileOutcome.New : FileOutcome.Changed;
        return new FileResult(page.Origin, outcome, name, document.Version, document.Articles.Count, SamePageAs: rival?.Origin);
    }
}
