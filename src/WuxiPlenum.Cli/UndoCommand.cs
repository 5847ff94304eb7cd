using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;

namespace WuxiPlenum.Cli;

/// <summary><c>undo RUN</c>: takes an import back.</summary>
internal static class UndoCommand
{
    public static Command Create(Terminal terminal)
    {
        var run = new Argument<int>("RUN") { Description = Language.Choose("导入批次的编号（见 runs）", "The number of the import run (see runs)") };
        var database = ArchiveAccess.DatabaseOption();
        var command = new Command("undo", Language.Choose(
            "撤销一次导入：删去它存的内容，恢复此前的版本。例：undo 3",
            "Takes an import back: removes what it stored and restores earlier versions. Example: undo 3"))
        {
            run,
            database,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var id = parsed.GetRequiredValue(run);
            return await ArchiveAccess.RunAsync(parsed.GetValue(database), async archive =>
            {
                var result = await archive.GetRequiredService<ImportRuns>().UndoAsync(id, cancellation);
                switch (result.Status)
                {
                    case UndoStatus.UnknownRun:
                        terminal.Complain(Language.Choose($"没有批次 {id}。用 runs 查看所有批次。", $"There is no run {id}. See all with runs."));
                        return CommandLine.SomeInputFailed;
                    case UndoStatus.AlreadyUndone:
                        terminal.Complain(Language.Choose($"批次 {id} 已于 {result.UndoneUtc:yyyy-MM-dd HH:mm} (UTC) 撤销。", $"Run {id} was undone already, at {result.UndoneUtc:yyyy-MM-dd HH:mm} UTC."));
                        return CommandLine.SomeInputFailed;
                    default:
                        terminal.Output.WriteLine(Language.Choose(
                            $"已撤销批次 {id}：删去 {result.Removed} 个文件版本，恢复 {result.Restored} 个此前的版本。",
                            $"Undid run {id}: {result.Removed} file versions removed, {result.Restored} earlier versions restored."));
                        return CommandLine.Done;
                }
            }, cancellation);
        });
        return command;
    }
}
