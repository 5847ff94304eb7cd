using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;

namespace WuxiPlenum.Cli;

/// <summary><c>import PATH...</c>: takes files and folders into the archive.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = Language.Choose("文件或文件夹（其中的 .txt）", "Files, or folders with .txt files") };
        var database = ArchiveAccess.DatabaseOption();
        var hints = new HintOptions();
        var command = new Command("import", Language.Choose(
            "导入版面文本；重复导入不会重复存档。例：import seeds",
            "Imports pages; importing the same again stores nothing. Example: import seeds"))
        {
            paths,
            database,
        };
        hints.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await ArchiveAccess.OpenAsync(parsed.GetValue(database), cancellation);
            await using var scope = services.CreateAsyncScope();
            var importer = scope.ServiceProvider.GetRequiredService<PageImporter>();
            var request = new ImportRequest(parsed.GetRequiredValue(paths), hints.Read(parsed));
            var report = terminal.IsInteractive
                ? await WithProgressAsync(terminal.Console, progress => importer.ImportAsync(request, progress, cancellation))
                : await importer.ImportAsync(request, cancellation: cancellation);
            Print(report, terminal);
            return report.Failed > 0 ? CommandLine.SomeInputFailed : CommandLine.Done;
        });
        return command;
    }

    private static Task<ImportReport> WithProgressAsync(IAnsiConsole console, Func<IProgress<ImportProgress>, Task<ImportReport>> import) => console.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
        .StartAsync(context =>
        {
            var task = context.AddTask(Language.Choose("导入", "Importing"));
            return import(new Bar(task));
        });

    private static void Print(ImportReport report, Terminal terminal)
    {
        foreach (var file in report.Files.Where(file => file.Failure is not null))
            terminal.Complain(file.Failure!.Message);
        foreach (var file in report.Files.Where(file => file.DuplicateOf is not null))
            terminal.Output.WriteLine(Language.Choose($"{file.Path}：内容与 {file.DuplicateOf} 相同，未重复存档。", $"{file.Path}: the same content as {file.DuplicateOf}; not stored again."));
        var table = new Table().AddColumns(
            Language.Choose("新增", "New"), Language.Choose("更新", "Changed"), Language.Choose("未变", "Unchanged"), Language.Choose("失败", "Failed"), Language.Choose("文章", "Articles"));
        table.AddRow($"{report.New}", $"{report.Changed}", $"{report.Unchanged}", $"{report.Failed}", $"{report.Files.Sum(file => file.Articles)}");
        terminal.Console.Write(table);
        terminal.Output.WriteLine(report.RunId is { } run
            ? Language.Choose($"导入批次 {run}。撤销：undo {run}", $"Import run {run}. To take it back: undo {run}")
            : Language.Choose("没有需要存档的内容。", "There was nothing to store."));
    }

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
            task.Description = Markup.Escape($"{value.Done}/{value.Total} {Path.GetFileName(value.Current)}");
        }
    }
}
