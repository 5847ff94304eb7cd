using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;

namespace WuxiPlenum.Cli;

/// <summary><c>runs</c>: lists the imports.</summary>
internal static class RunsCommand
{
    public static Command Create(Terminal terminal)
    {
        var database = ArchiveAccess.DatabaseOption();
        var command = new Command("runs", Language.Choose("列出历次导入，最近的在前。例：runs", "Lists the imports, the latest first. Example: runs")) { database };
        command.SetAction((parsed, cancellation) => ArchiveAccess.RunAsync(parsed.GetValue(database), async archive =>
        {
            var runs = await archive.GetRequiredService<ImportRuns>().ListAsync(cancellation);
            var table = new Table().AddColumns(
                Language.Choose("批次", "Run"), Language.Choose("时间 (UTC)", "Time (UTC)"), Language.Choose("新增", "New"), Language.Choose("更新", "Changed"),
                Language.Choose("未变", "Unchanged"), Language.Choose("失败", "Failed"), Language.Choose("状态", "State"));
            foreach (var run in runs)
                table.AddRow($"{run.Id}", Time(run.FinishedUtc), $"{run.New}", $"{run.Changed}", $"{run.Unchanged}", $"{run.Failed}", State(run));
            terminal.Console.Write(table);
            return CommandLine.Done;
        }, cancellation));
        return command;
    }

    private static string State(ImportRun run) => run switch
    {
        { UndoneUtc: { } undone } => Language.Choose($"已于 {Time(undone)} 撤销", $"undone {Time(undone)}"),
        { State: RunState.Running } => Language.Choose("进行中或未完成", "running, or killed"),
        { State: RunState.Interrupted } => Language.Choose("中断", "interrupted"),
        _ => Language.Choose("完成", "finished"),
    };

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
