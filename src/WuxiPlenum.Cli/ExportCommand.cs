using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Exports;

namespace WuxiPlenum.Cli;

/// <summary><c>export</c>: writes the articles for other programs and other archives.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        IEnumerable<(string Name, string Description, bool NeedsOutput)> formats =
            [.. ExportFormat.All.Select(each => (each.Name, each.Description, each.NeedsOutput)), (SiteExportCommand.Format, SiteExportCommand.Description, true)];
        var format = new Option<string>("--format")
        {
            Description = Language.Choose("格式。", "The format. ") + string.Join(Language.Choose("；", "; "), formats.Select(each => $"{each.Name}: {each.Description}")),
            DefaultValueFactory = _ => ExportFormat.JsonLines.Name,
        };
        format.AcceptOnlyFromAmong([.. formats.Select(each => each.Name)]);
        var output = new Option<string?>("--output") { Description = Language.Choose("写入的文件或文件夹；jsonl 和 csv 默认写到标准输出", "The file or folder to write; for jsonl and csv standard output by default") };
        var address = new Option<string?>("--address") { Description = Language.Choose("只用于 site：网站将来的网址，如 https://news.example/base", "For site alone: where it is going to be, such as https://news.example/base") };
        var database = ArchiveAccess.DatabaseOption();
        var command = new Command("export", Language.Choose(
            "导出现有的全部文章；jsonl 可再导入另一个库。例：export --format jsonl --output articles.jsonl",
            "Writes all articles; jsonl can be imported into another archive. Example: export --format jsonl --output articles.jsonl"))
        {
            format,
            output,
            address,
            database,
        };
        command.Validators.Add(result =>
        {
            var name = result.GetValue(format);
            if (string.IsNullOrWhiteSpace(result.GetValue(output)) && formats.Any(each => each.Name == name && each.NeedsOutput))
                result.AddError(Language.Choose($"--format {name} 需要用 --output 指明写到哪里。", $"--format {name} needs --output: where to write."));
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(format) == SiteExportCommand.Format)
                return await SiteExportCommand.RunAsync(parsed.GetValue(output)!, parsed.GetValue(address), parsed.GetValue(database), terminal, cancellation);
            return await ArchiveAccess.RunAsync(parsed.GetValue(database), async archive =>
            {
                var export = archive.GetRequiredService<ArticleExport>();
                return await ExportFormat.Named(parsed.GetRequiredValue(format)).RunAsync(new ExportJob(export, parsed.GetValue(output), terminal, cancellation));
            }, cancellation);
        });
        return command;
    }
}
