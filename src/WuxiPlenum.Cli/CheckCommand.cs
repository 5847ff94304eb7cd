using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Checks;

namespace WuxiPlenum.Cli;

/// <summary><c>check</c>: verifies the archive, and with <c>--repair</c> makes anew what can be derived.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var database = ArchiveAccess.DatabaseOption();
        var repair = new Option<bool>("--repair") { Description = Language.Choose("重做可由原文推得的部分：正文、专题、整理结果、搜索索引", "Make anew what can be derived from the sources: texts, topics, insights, the search index") };
        var command = new Command("check", Language.Choose(
            "核对存档：数据库、引用、每段正文与原文、专题、整理结果、搜索索引。退出码：0 完好，1 有问题。例：check --repair",
            "Verifies the archive: the database, references, every text against its source, topics, insights, the search index. Exit codes: 0 whole, 1 something is wrong. Example: check --repair"))
        {
            database,
            repair,
        };
        command.SetAction((parsed, cancellation) => ArchiveAccess.RunAsIsAsync(parsed.GetValue(database), async archive =>
        {
            var check = archive.GetRequiredService<ArchiveCheck>();
            var found = await RunAsync(check, terminal, cancellation);
            if (found.IsWhole || !parsed.GetValue(repair))
                return CheckReportView.Print(found, terminal);
            await archive.GetRequiredService<ArchiveRepair>().RunAsync(found, cancellation);
            var left = await RunAsync(check, terminal, cancellation);
            CheckReportView.PrintRepaired(found, left, terminal);
            return CheckReportView.Print(left, terminal);
        }));
        return command;
    }

    /// <summary>Checks an archive and shows how far it is.</summary>
    public static Task<CheckReport> RunAsync(ArchiveCheck check, Terminal terminal, CancellationToken cancellation) =>
        ProgressView.ShowAsync(terminal, Language.Choose("核对", "Checking"), "",
            steps => check.RunAsync(new Steps<CheckProgress>(steps, step => new ProgressStep(step.Done, step.Total, step.Step)), cancellation));
}
