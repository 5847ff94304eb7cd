using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Cli;

/// <summary><c>insights recompute</c>: makes the insights of an archive anew when the rules have changed, and says what is different.</summary>
internal static class InsightsRecomputeCommand
{
    public static Command Create(Terminal terminal)
    {
        var database = ArchiveAccess.DatabaseOption();
        var all = new Option<bool>("--all") { Description = Language.Choose("连同现行规则已经算过的文章", "Those articles too whose insights are of the present rules") };
        var json = new Option<string?>("--json") { Description = Language.Choose("把变化写成 JSON 文件", "Write what changed to this file as JSON") };
        var command = new Command("recompute", Language.Choose(
            "按现行规则重新整理存档文章中的人物、言论、承诺、数字等，并报告变化；中断后再次运行即接着做。例：insights recompute",
            "Makes the insights of the archived articles anew by the present rules and reports what changed; run it again to go on after an interruption. Example: insights recompute"))
        {
            database,
            all,
            json,
        };
        command.SetAction((parsed, cancellation) => ArchiveAccess.RunAsync(parsed.GetValue(database), async archive =>
        {
            var recompute = archive.GetRequiredService<InsightRecompute>();
            var report = await ProgressView.ShowAsync(terminal, Language.Choose("整理", "Reading"), Language.Choose(" 篇", " articles"), steps => recompute.RunAsync(
                parsed.GetValue(all), new Steps<InsightProgress>(steps, step => new ProgressStep(step.Done, step.Total, "")), cancellation));
            if (!report.IsInterrupted)
                await archive.GetRequiredService<ArticleSearch>().KeepFactsAsync(cancellation);
            InsightReportView.Print(report, terminal);
            if (parsed.GetValue(json) is { } path && !await OutputFile.WriteAsync(path, InsightReportView.ToJson(report), terminal, CancellationToken.None))
                return CommandLine.SomeInputFailed;
            return report.IsInterrupted ? CommandLine.Interrupted : CommandLine.Done;
        }, cancellation));
        return command;
    }
}
