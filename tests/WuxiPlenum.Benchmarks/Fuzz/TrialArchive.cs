using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Tests.Archive;

namespace WuxiPlenum.Benchmarks.Fuzz;

/// <summary>An archive that takes a file in, is asked whether everything of it is there, and gives it back.</summary>
internal sealed class TrialArchive : IDisposable
{
    private readonly TestArchive _archive = TestArchive.CreateAsync().GetAwaiter().GetResult();

    /// <summary>Imports a file or folder twice, checks what is stored, and undoes it.</summary>
    /// <returns>Whether anything was stored.</returns>
    public bool Hold(string path) => HoldAsync(path).GetAwaiter().GetResult();

    public void Dispose() => _archive.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task<bool> HoldAsync(string path)
    {
        var first = await _archive.ImportAsync(path);
        var second = await _archive.ImportAsync(path);
        Assert.Equal(Failures(first), Failures(second));
        if (first.RunId is not { } run) return false;
        Assert.True(second.RunId is null, $"The same import stored {second.New} new and {second.Changed} changed files: {string.Join("; ", second.Files)}");
        foreach (var document in await DocumentsAsync(run)) NothingIsLostOrDoubled(document);
        Assert.Equal(UndoStatus.Undone, (await _archive.UndoAsync(run)).Status);
        Assert.Equal(0, await _archive.QueryAsync(context => context.Documents.CountAsync()));
        return true;

        static IEnumerable<string> Failures(ImportReport report) => report.Files.Select(file => file.Failure?.Message).OfType<string>();
    }

    private Task<List<SourceDocument>> DocumentsAsync(int run) => _archive.QueryAsync(context => context.Documents.AsNoTracking().AsSplitQuery().Where(document => document.ImportRunId == run)
        .Include(document => document.Unplaced).Include(document => document.Articles).ThenInclude(article => article.Passages)
        .Include(document => document.Articles).ThenInclude(article => article.Sections).ThenInclude(section => section.Paragraphs).ToListAsync());

    private static void NothingIsLostOrDoubled(SourceDocument document)
    {
        var owners = new int[document.Text.Length];
        // A whole repeats its parts.
        var sections = document.Articles.Where(article => !article.IsWhole).SelectMany(article => article.Sections).ToList();
        var spans = sections.SelectMany(section => section.HeadingSpans)
            .Concat(sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Spans.Concat(paragraph.Emendations.Select(emendation => new SourceSpan(emendation.Start, emendation.End)))))
            .Concat(document.Articles.Where(article => !article.IsWhole).SelectMany(article => article.Passages).SelectMany(passage => passage.Spans))
            .Concat(document.Unplaced.SelectMany(passage => passage.Spans));
        foreach (var span in spans)
            for (var at = span.Start; at < span.End; at++) owners[at]++;
        for (var at = 0; at < owners.Length; at++)
            Assert.True(owners[at] == 1 || (owners[at] == 0 && IsBlank(document.Text[at])), $"U+{(int)document.Text[at]:X4} at {at} of {document.Name} stands in {owners[at]} places of what is stored.");
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff';
}
