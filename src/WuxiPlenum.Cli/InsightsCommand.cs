using System.CommandLine;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Newsprint.Editions;

namespace WuxiPlenum.Cli;

/// <summary><c>insights FILE</c>: shows what the articles of a page say, and stores nothing; <c>insights recompute</c> makes an archive's insights anew.</summary>
internal static class InsightsCommand
{
    private const string ToOutput = "-";

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = Language.Choose("版面（.txt、.md、.html、.pdf）", "A page (.txt, .md, .html, .pdf)") };
        var json = new Option<string?>("--json")
        {
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "OUT|-",
            Description = Language.Choose("写成 JSON：给出文件名则写入文件，否则（或写 -）写到标准输出", "Write JSON: into this file, or to standard output when none, or -, is named"),
        };
        var hints = new HintOptions();
        var command = new Command("insights", Language.Choose(
            "显示各篇文章说了什么：人物与言论、承诺、数字、提法、任务，逐项附原文位置与规则；不存档。例：insights seeds/page.txt --json out.json",
            "Shows what the articles of a page say: people and their words, pledges, figures, set phrases, tasks, each with its place and its rule; stores nothing. Example: insights seeds/page.txt --json out.json"))
        {
            file,
            json,
            InsightsRecomputeCommand.Create(terminal),
        };
        hints.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (page, failure) = await FormattedFile.ReadAsync(parsed.GetRequiredValue(file), ArchiveAccess.Limits(), cancellation);
            if (page is null)
            {
                terminal.Complain(failure!.Message);
                return CommandLine.SomeInputFailed;
            }

            foreach (var note in page.Reading.Notes) terminal.Complain(FormatMessages.Explain(parsed.GetRequiredValue(file), note));
            var insights = PageInsights.Of(EditionReader.Read(page.Reading.Pages, hints.Read(parsed).Or(page.Sidecars)));
            if (parsed.GetResult(json) is null)
                InsightsPrinter.Print(insights, terminal.Output);
            else if (parsed.GetValue(json) is { } path and not ToOutput)
                return await OutputFile.WriteAsync(path, InsightsJson.Write(insights), terminal, cancellation) ? CommandLine.Done : CommandLine.SomeInputFailed;
            else
                terminal.Output.WriteLine(InsightsJson.Write(insights));
            return CommandLine.Done;
        });
        return command;
    }
}
