using System.IO.Compression;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Exports;

namespace WuxiPlenum.Cli;

/// <summary>A format of <c>export</c>.</summary>
/// <param name="Description">What is written, for the help.</param>
/// <param name="NeedsOutput">Whether it cannot be written to standard output.</param>
/// <param name="RunAsync">Writes it, and gives the exit code.</param>
internal sealed record ExportFormat(string Name, string Description, bool NeedsOutput, Func<ExportJob, Task<int>> RunAsync)
{
    public static ExportFormat JsonLines { get; } = Lines("jsonl", Language.Choose("每行一篇文章", "one article a line"), (job, output, progress) => job.Export.WriteJsonLinesAsync(output, progress, job.Cancellation));

    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        JsonLines,
        Lines("csv", Language.Choose("每行一个段落", "one paragraph a line"), (job, output, progress) => job.Export.WriteTableAsync(output, progress, job.Cancellation)),
        Files(ArticleForm.Markdown, Language.Choose("文件夹或 .zip，每篇一个 Markdown 文件", "a folder or .zip of Markdown files, one an article")),
        Files(ArticleForm.Tei, Language.Choose("文件夹或 .zip，每篇一个 TEI 文件", "a folder or .zip of TEI files, one an article")),
        new("epub", Language.Choose("文件夹，每期一本书", "a folder of books, one an edition"), NeedsOutput: true, job => WholeOutput.FolderAsync(job,
            (folder, progress) => job.Export.WriteBooksAsync(name => BeginFile(folder, name), progress, job.Cancellation))),
    ];

    /// <summary>One of <see cref="All"/>.</summary>
    public static ExportFormat Named(string name) => All.Single(format => format.Name == name);

    private static ExportFormat Lines(string name, string description, Func<ExportJob, TextWriter, IProgress<ExportProgress>?, Task<int>> write) => new(name, description, NeedsOutput: false, async job =>
    {
        if (job.Output is not null)
        {
            return await WholeOutput.FileAsync(job, async (file, progress) =>
            {
                await using var output = new StreamWriter(file, ExportedText.Utf8);
                return await write(job, output, progress);
            });
        }

        await write(job, job.Terminal.Output, null);
        return CommandLine.Done;
    });

    private static ExportFormat Files(ArticleForm form, string description) => new(form.Name, description, NeedsOutput: true, job => job.Output!.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
        ? WholeOutput.FileAsync(job, async (file, progress) =>
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Create);
            return await job.Export.WriteFilesAsync(form, name => zip.Begin(name), progress, job.Cancellation);
        })
        : WholeOutput.FolderAsync(job, (folder, progress) => job.Export.WriteFilesAsync(form, name => BeginFile(folder, name), progress, job.Cancellation)));

    private static FileStream BeginFile(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.Create(path);
    }
}

/// <param name="Output">The file or folder to write; null for standard output.</param>
internal sealed record ExportJob(ArticleExport Export, string? Output, Terminal Terminal, CancellationToken Cancellation);
