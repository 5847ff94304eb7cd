using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Exports;

namespace WuxiPlenum.Cli;

/// <summary>Writes an export beside its place first, so that a stop half-way leaves what was there before.</summary>
internal static class WholeOutput
{
    private const string Unfinished = ".part";

    /// <summary>Writes the file that the job names, over one that is there. A link stays, and what it leads to is written; a device such as <c>/dev/null</c> is written straight.</summary>
    /// <param name="write">Writes it, and says how many articles it holds.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> FileAsync(ExportJob job, Func<Stream, IProgress<ExportProgress>, Task<int>> write)
    {
        var place = (File.Exists(job.Output) ? File.ResolveLinkTarget(job.Output, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(job.Output!);
        var part = place.StartsWith("/dev/", StringComparison.Ordinal) ? place : place + Unfinished;
        return WriteAsync(
            job,
            async progress =>
            {
                await using var file = part == place ? File.OpenWrite(part) : File.Create(part);
                return await write(file, progress);
            },
            () =>
            {
                if (part != place) File.Move(part, place, overwrite: true);
            },
            () =>
            {
                if (part != place && File.Exists(part)) File.Delete(part);
            });
    }

    /// <summary>Writes the folder that the job names. One that is there must be empty: nothing that somebody has is deleted.</summary>
    /// <inheritdoc cref="FileAsync"/>
    public static async Task<int> FolderAsync(ExportJob job, Func<string, IProgress<ExportProgress>, Task<int>> write)
    {
        var part = Part(job);
        foreach (var folder in new[] { job.Output!, part }.Where(folder => Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            job.Terminal.Complain(Language.Choose($"{folder}：已经存在，而且不是空的。请换一个文件夹，或先移走它。", $"{folder}: is there already, and not empty. Name another folder, or move it away first."));
            return CommandLine.SomeInputFailed;
        }

        return await WriteAsync(
            job,
            progress =>
            {
                Directory.CreateDirectory(part);
                return write(part, progress);
            },
            () =>
            {
                if (Directory.Exists(job.Output)) Directory.Delete(job.Output);
                Directory.Move(part, job.Output!);
            },
            () =>
            {
                if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
            });
    }

    private static string Part(ExportJob job) => Path.TrimEndingDirectorySeparator(job.Output!) + Unfinished;

    private static async Task<int> WriteAsync(ExportJob job, Func<IProgress<ExportProgress>, Task<int>> write, Action move, Action cleanUp)
    {
        var (path, terminal) = (job.Output!, job.Terminal);
        try
        {
            var articles = await ProgressView.ShowAsync(terminal, Language.Choose("导出", "Exporting"), Language.Choose(" 篇", " articles"),
                steps => write(new Steps<ExportProgress>(steps, step => new ProgressStep(step.Done, step.Total, ""))));
            move();
            terminal.Output.WriteLine(Language.Choose($"{path}：{articles} 篇文章。", $"{path}: {articles} articles."));
            return CommandLine.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Complain(OutputFile.Refused(path, exception));
            return CommandLine.SomeInputFailed;
        }
        finally
        {
            cleanUp();
        }
    }
}
