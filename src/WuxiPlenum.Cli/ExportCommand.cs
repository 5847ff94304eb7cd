using System.CommandLine;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Exports;

namespace WuxiPlenum.Cli;

/// <summary><c>export</c>: writes the articles for other programs and other archives.</summary>
internal static class ExportCommand
{
    private const string JsonLines = "jsonl";

    public static Command Create(Terminal terminal)
    {
        var format = new Option<string>("--format") { Description = Language.Choose("格式：jsonl，每行一篇文章；site，整个网站的静态文件", "The format: jsonl, one article a line; site, the whole portal as static files"), DefaultValueFactory = _ => JsonLines };
        format.AcceptOnlyFromAmong(JsonLines, SiteExportCommand.Format);
        var file = new Option<string?>("--output") { Description = Language.Choose("写入的文件；默认写到标准输出。site 要写入一个文件夹", "The file to write; standard output by default. For site, a folder") };
        var address = new Option<string?>("--address") { Description = Language.Choose("只用于 site：网站将来的网址，如 https://news.example/base", "For site alone: where it is going to be, such as https://news.example/base") };
        var database = ArchiveAccess.DatabaseOption();
        var command = new Command("export", Language.Choose(
            "导出现有的全部文章，可再导入另一个库。例：export --format jsonl --output articles.jsonl",
            "Writes all articles, to be imported into another archive. Example: export --format jsonl --output articles.jsonl"))
        {
            format,
            file,
            address,
            database,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(format) == SiteExportCommand.Format)
                return await SiteExportCommand.RunAsync(parsed.GetValue(file), parsed.GetValue(address), parsed.GetValue(database), terminal, cancellation);
            await using var services = await ArchiveAccess.OpenAsync(parsed.GetValue(database), cancellation);
            await using var scope = services.CreateAsyncScope();
            var export = scope.ServiceProvider.GetRequiredService<ArticleExport>();
            if (parsed.GetValue(file) is not { } path)
            {
                await export.WriteJsonLinesAsync(terminal.Output, cancellation);
                return CommandLine.Done;
            }

            return await WriteAsync(path, output => export.WriteJsonLinesAsync(output, cancellation), terminal);
        });
        return command;
    }

    /// <summary>Writes beside the file first, so that a stop half-way leaves what was there before.</summary>
    private static async Task<int> WriteAsync(string path, Func<TextWriter, Task<int>> export, Terminal terminal)
    {
        var part = path + ".part";
        try
        {
            int articles;
            await using (var output = new StreamWriter(part, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
                articles = await export(output);
            File.Move(part, path, overwrite: true);
            terminal.Output.WriteLine(Language.Choose($"{path}：{articles} 篇文章。", $"{path}: {articles} articles."));
            return CommandLine.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Complain(OutputFile.Refused(path, exception));
            return CommandLine.SomeInputFailed;
        }
        finally
        {
            if (File.Exists(part))
                File.Delete(part);
        }
    }
}
