using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Cli;

/// <summary><c>import PATH...</c>: takes files and folders into the archive.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = Language.Choose("文件、文件夹或 zip（其中的 .txt、.md、.html、.pdf、.jsonl）", "Files, folders and zip archives with .txt, .md, .html, .pdf and .jsonl files") };
        var database = ArchiveAccess.DatabaseOption();
        var json = new Option<string?>("--report") { Description = Language.Choose("把逐个文件的结果写成 JSON 文件", "Write what became of each file to this file as JSON") };
        var hints = new HintOptions();
        var command = new Command("import", Language.Choose(
            "导入版面文本；重复导入不会重复存档，中断后再次导入即接着做。例：import seeds",
            "Imports pages; importing the same again stores nothing, and goes on after an interruption. Example: import seeds"))
        {
            paths,
            database,
            json,
        };
        hints.AddTo(command);
        command.SetAction((parsed, cancellation) => ArchiveAccess.RunAsync(parsed.GetValue(database), async archive =>
        {
            var importer = archive.GetRequiredService<PageImporter>();
            var request = new ImportRequest(parsed.GetRequiredValue(paths), hints.Read(parsed));
            var report = await ImportProgressView.ShowAsync(terminal, progress => importer.ImportAsync(request, progress, cancellation));
            if (!report.IsInterrupted)
                await archive.GetRequiredService<ArticleSearch>().KeepFactsAsync(cancellation);
            ImportReportView.Print(report, terminal);
            if (parsed.GetValue(json) is { } path && !await OutputFile.WriteAsync(path, ImportReportView.ToJson(report), terminal, CancellationToken.None))
                return CommandLine.SomeInputFailed;
            return report.IsInterrupted ? CommandLine.Interrupted : report.Failed > 0 ? CommandLine.SomeInputFailed : CommandLine.Done;
        }, cancellation));
        return command;
    }
}
