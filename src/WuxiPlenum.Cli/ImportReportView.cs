using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Formats;

namespace WuxiPlenum.Cli;

/// <summary>Says at the end of an import what became of the files: what failed and why, what is noteworthy, and the totals.</summary>
internal static class ImportReportView
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Print(ImportReport report, Terminal terminal)
    {
        // A fault of a folder's sidecar is that of every file in it.
        foreach (var message in report.Files.Where(file => file.Outcome == FileOutcome.Failed).Select(file => file.Failure?.Message).OfType<string>().Distinct())
            terminal.Complain(message);
        foreach (var file in report.Files)
            if (Remark(file) is { } remark)
                terminal.Output.WriteLine(remark);
        // What navigation was left out of each page stands in the JSON alone.
        foreach (var note in report.Files.SelectMany(file => file.Notes).Where(note => note.Kind != FormatNoteKind.LeftOut))
            terminal.Complain(note.Message);
        if (report.Skipped > 0)
            terminal.Output.WriteLine(Language.Choose($"略过 {report.Skipped} 个没有文章的目录页、导航页。", $"{report.Skipped} index and navigation pages hold no article and were skipped."));
        var table = new Table().AddColumns(
            Language.Choose("新增", "New"), Language.Choose("更新", "Changed"), Language.Choose("未变", "Unchanged"), Language.Choose("失败", "Failed"), Language.Choose("文章", "Articles"));
        table.AddRow($"{report.New}", $"{report.Changed}", $"{report.Unchanged}", $"{report.Failed}", $"{report.Files.Sum(file => file.Articles)}");
        terminal.Console.Write(table);
        if (report.IsInterrupted)
            terminal.Output.WriteLine(Language.Choose("导入中断：以上文件已完整存档，其余没有动。再次运行同一命令即接着做。", "Interrupted: the files above are stored whole, the others are untouched. Run the same command again to go on."));
        terminal.Output.WriteLine(report.RunId is { } run
            ? Language.Choose($"导入批次 {run}。撤销：undo {run}", $"Import run {run}. To take it back: undo {run}")
            : Language.Choose("没有需要存档的内容。", "There was nothing to store."));
    }

    /// <summary>The report as JSON: the run, the totals, and each file.</summary>
    public static string ToJson(ImportReport report) => JsonSerializer.Serialize(
        new
        {
            Run = report.RunId,
            Interrupted = report.IsInterrupted,
            report.New,
            report.Changed,
            report.Unchanged,
            report.Failed,
            report.Skipped,
            Articles = report.Files.Sum(file => file.Articles),
            Files = report.Files.Select(file => new
            {
                file.Path,
                file.Outcome,
                Document = file.Name,
                Version = file.Name is null ? (int?)null : file.Version,
                file.Articles,
                file.DuplicateOf,
                file.SamePageAs,
                Failure = file.Failure?.Kind,
                file.Failure?.Message,
                Notes = file.Notes.Count == 0 ? null : file.Notes.Select(note => note.Message),
            }),
        },
        s_json);

    private static string? Remark(FileResult file) => file switch
    {
        { DuplicateOf: { } other } => Language.Choose($"{file.Path}：内容与 {other} 相同，未重复存档。", $"{file.Path}: the same content as {other}; not stored again."),
        { SamePageAs: { } other } => Language.Choose(
            $"{file.Path}：与 {other} 是同一期的同一版，但文字不同；存为 {file.Name} 的第 {file.Version} 个版本，此前的版本仍保留。",
            $"{file.Path}: the same page of the same edition as {other}, with other text; stored as version {file.Version} of {file.Name}, and the earlier one is kept."),
        _ => null,
    };
}
