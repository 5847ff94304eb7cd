using System.CommandLine;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Formats;
using WuxiPlenum.Newsprint.Editions;

namespace WuxiPlenum.Cli;

/// <summary><c>preview FILE</c>: shows how a page is rebuilt, and stores nothing.</summary>
internal static class PreviewCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = Language.Choose("版面（.txt、.md、.html、.pdf）", "A page (.txt, .md, .html, .pdf)") };
        var json = new Option<string?>("--json") { Description = Language.Choose("把结果写成 JSON 文件", "Write the result to this file as JSON") };
        var hints = new HintOptions();
        var command = new Command("preview", Language.Choose(
            "显示版面还原的结果和存疑之处，不存档。例：preview seeds/page.txt --date 2023-12-28",
            "Shows how a page is rebuilt and what is doubtful; stores nothing. Example: preview seeds/page.txt --date 2023-12-28"))
        {
            file,
            json,
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
            var reading = EditionReader.Read(page.Reading.Pages, hints.Read(parsed).Or(page.Sidecars));
            if (parsed.GetValue(json) is not { } path)
            {
                PagePrinter.Print(reading, terminal.Output);
                return CommandLine.Done;
            }

            return await WriteAsync(path, ReadingJson.Write(reading, withText: page.Reading.Format != SourceFormat.PlainText), terminal, cancellation);
        });
        return command;
    }

    private static async Task<int> WriteAsync(string path, string json, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            await File.WriteAllTextAsync(path, json, cancellation);
            return CommandLine.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Complain(Language.Choose(
                $"{path}：无法写入（{exception.Message}）。请检查文件夹及其权限。",
                $"{path}: cannot be written ({exception.Message}). Check the folder and its permissions."));
            return CommandLine.SomeInputFailed;
        }
    }
}
