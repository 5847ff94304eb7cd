using System.CommandLine;
using WuxiPlenum.Archive;

namespace WuxiPlenum.Cli;

/// <summary>The whole command line: its verbs, and what its exit codes mean.</summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int SomeInputFailed = 1;
    public const int WrongUsage = 2;
    public const int Interrupted = 130;

    // Time to store the batch in hand after Ctrl+C.
    private static readonly TimeSpan s_timeToStop = TimeSpan.FromMinutes(1);

    /// <summary>Runs one command and gives its exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        var terminal = new Terminal(output, error);
        var root = new RootCommand(Language.Choose(
            "把报纸版面的文本还原成文章并存档。退出码：0 完成，1 有输入失败，2 用法不对，130 中断。",
            "Rebuilds the articles of newspaper pages and archives them. Exit codes: 0 done, 1 some input failed, 2 wrong usage, 130 interrupted."))
        {
            PreviewCommand.Create(terminal),
            InsightsCommand.Create(terminal),
            ImportCommand.Create(terminal),
            RunsCommand.Create(terminal),
            UndoCommand.Create(terminal),
            ExportCommand.Create(terminal),
            IndexCommand.Create(terminal),
            CheckCommand.Create(terminal),
            BackupCommands.CreateBackup(terminal),
            BackupCommands.CreateRestore(terminal),
            CopyCommand.Create(terminal),
        };
        var parsed = root.Parse(arguments);
        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = s_timeToStop };
        try
        {
            var code = await parsed.InvokeAsync(configuration, cancellation);
            return parsed.Errors.Count > 0 ? WrongUsage : code;
        }
        catch (ArchiveUnavailableException exception)
        {
            terminal.Complain(exception.Message);
            return SomeInputFailed;
        }
        catch (Microsoft.Extensions.Options.OptionsValidationException exception)
        {
            foreach (var failure in exception.Failures)
                terminal.Complain(failure);
            return WrongUsage;
        }
        catch (OperationCanceledException)
        {
            terminal.Complain(Language.Choose("已中止，未作任何改动。", "Stopped. Nothing was changed."));
            return Interrupted;
        }
    }
}
