using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Cli;

/// <summary>Says what a recomputing of insights changed: how many of each kind came and went, and in which articles most.</summary>
internal static class InsightReportView
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Print(InsightReport report, Terminal terminal)
    {
        if (report.Articles > 0)
        {
            var table = new Table().AddColumns(
                Language.Choose("种类", "Kind"), Language.Choose("原有", "Before"), Language.Choose("现有", "Now"), Language.Choose("增加", "Added"), Language.Choose("减少", "Removed"));
            foreach (var kind in report.Kinds)
                table.AddRow(Name(kind.Kind), $"{kind.Before}", $"{kind.Now}", $"{kind.Added}", $"{kind.Removed}");
            terminal.Console.Write(table);
        }

        foreach (var article in report.MostChanged)
            terminal.Output.WriteLine($"  +{article.Added} −{article.Removed}  {article.Slug}");
        terminal.Output.WriteLine(Language.Choose(
            $"按第 {InsightReader.Version} 版规则重新整理 {report.Articles} 篇文章，其中现有文章 {report.Changed} 篇有变化。",
            $"Read {report.Articles} articles anew by version {InsightReader.Version} of the rules; {report.Changed} of those shown changed."));
        if (report.IsInterrupted)
            terminal.Output.WriteLine(Language.Choose("已中断：以上各篇已存好。再次运行（不加 --all）即接着做。", "Interrupted: what was read is stored. Run it again, without --all, to go on."));
    }

    public static string ToJson(InsightReport report) => JsonSerializer.Serialize(
        new { RulesVersion = InsightReader.Version, Interrupted = report.IsInterrupted, report.Articles, report.Changed, report.Kinds, report.MostChanged }, s_json);

    private static string Name(InsightKind kind) => kind switch
    {
        InsightKind.Person => Language.Choose("人物", "People"),
        InsightKind.Speech => Language.Choose("言论", "Quotations"),
        InsightKind.Figure => Language.Choose("数字", "Figures"),
        InsightKind.Pledge => Language.Choose("承诺", "Pledges"),
        InsightKind.Statement => Language.Choose("语句", "Statements"),
        InsightKind.Term => Language.Choose("提法", "Set phrases"),
        InsightKind.Task => Language.Choose("任务", "Tasks"),
        InsightKind.Note => Language.Choose("疑似误印", "Suspected misprints"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };
}
