using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Backups;
using WuxiPlenum.Archive.Checks;

namespace WuxiPlenum.Cli;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>.</summary>
internal static class BackupCommands
{
    public static Command CreateBackup(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = Language.Choose("备份写到哪个文件", "The file to write") };
        var database = ArchiveAccess.DatabaseOption();
        var command = new Command("backup", Language.Choose(
            "把整个存档备份成一个文件；网站和导入照常进行，写完核对。例：backup plenum-2024-01-05.db",
            "Writes the whole archive into one file while the portal and imports go on, and verifies it. Example: backup plenum-2024-01-05.db"))
        {
            file,
            database,
        };
        command.SetAction((parsed, cancellation) => ArchiveAccess.RunAsIsAsync(parsed.GetValue(database), async archive =>
        {
            var path = parsed.GetRequiredValue(file);
            var backup = archive.GetRequiredService<ArchiveBackup>();
            var result = await ShowAsync(terminal, Language.Choose("备份", "Backing up"), progress => backup.WriteAsync(path, progress, cancellation));
            terminal.Output.WriteLine(Language.Choose(
                $"{path}：{Size(result.Bytes)} MB，已核对。", $"{path}: {Size(result.Bytes)} MB, verified."));
            return Print(result.Check, terminal);
        }));
        return command;
    }

    public static Command CreateRestore(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = Language.Choose("backup 写成的文件", "A file that backup wrote") };
        var replace = new Option<bool>("--replace") { Description = Language.Choose("取代现有的存档", "Put it in the place of an archive that is there") };
        var database = ArchiveAccess.DatabaseOption();
        var command = new Command("restore", Language.Choose(
            "先核对备份，再用它恢复存档；恢复完成之前，现有的存档不动。例：restore plenum-2024-01-05.db --replace",
            "Verifies a backup and makes it the archive; one that is there stays until all is in place. Example: restore plenum-2024-01-05.db --replace"))
        {
            file,
            replace,
            database,
        };
        command.SetAction((parsed, cancellation) => ArchiveAccess.RunAsIsAsync(parsed.GetValue(database), async archive =>
        {
            var restore = archive.GetRequiredService<ArchiveRestore>();
            var check = await ShowAsync(terminal, Language.Choose("恢复", "Restoring"), progress => restore.RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(replace), progress, cancellation));
            terminal.Output.WriteLine(Language.Choose($"{archive.GetRequiredService<ArchiveDatabase>().Place}：已恢复。", $"{archive.GetRequiredService<ArchiveDatabase>().Place}: restored."));
            return Print(check, terminal);
        }));
        return command;
    }

    /// <summary>An earlier schema is no fault of a backup: it is brought up to date where it is used.</summary>
    private static int Print(CheckReport check, Terminal terminal) =>
        check.Counts.Keys.All(kind => kind == ProblemKind.Schema) && !check.IsWhole ? CommandLine.Done : CheckReportView.Print(check, terminal);

    private static string Size(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);

    private static Task<T> ShowAsync<T>(Terminal terminal, string label, Func<IProgress<BackupProgress>, Task<T>> work) => ProgressView.ShowAsync(terminal, label, "",
        steps => work(new Steps<BackupProgress>(steps, step => new ProgressStep(step.Done, step.Total, step.Stage == BackupStage.Copying ? Language.Choose("复制", "copying") : Language.Choose("核对", "verifying")))));
}
