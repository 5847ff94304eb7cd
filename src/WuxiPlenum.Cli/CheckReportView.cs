using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Checks;

namespace WuxiPlenum.Cli;

/// <summary>Shows what a check has found.</summary>
internal static class CheckReportView
{
    /// <summary>So many problems of a kind are named.</summary>
    private const int Named = 20;

    /// <returns>The exit code.</returns>
    public static int Print(CheckReport report, Terminal terminal)
    {
        foreach (var note in report.Notes)
            terminal.Output.WriteLine(note);
        foreach (var kind in report.Problems.GroupBy(problem => problem.Kind))
        {
            foreach (var problem in kind.Take(Named))
                terminal.Complain($"{kind.Key.Name()}: {problem.Place}: {problem.Detail}");
            if (report.Counts[kind.Key] > Named)
                terminal.Complain(Language.Choose($"{kind.Key.Name()}：还有 {report.Counts[kind.Key] - Named} 处", $"{kind.Key.Name()}: {report.Counts[kind.Key] - Named} more"));
            terminal.Complain($"→ {kind.Key.Remedy()}");
        }

        var (documents, articles, problems) = (report.Documents, report.Articles, report.Counts.Values.Sum());
        if (report.IsWhole)
            terminal.Output.WriteLine(Language.Choose($"存档完好：{documents} 个文件版本，{articles} 篇文章。", $"The archive is whole: {documents} versions of files, {articles} articles."));
        else
            terminal.Complain(Language.Choose($"发现 {problems} 个问题（核对了 {documents} 个文件版本，{articles} 篇文章）。", $"{problems} problems were found in {documents} versions of files and {articles} articles."));
        return report.IsWhole ? CommandLine.Done : CommandLine.SomeInputFailed;
    }

    /// <summary>Says what a repair has put right.</summary>
    public static void PrintRepaired(CheckReport found, CheckReport left, Terminal terminal)
    {
        foreach (var (kind, count) in found.Counts)
            if (count > left.Counts.GetValueOrDefault(kind))
                terminal.Output.WriteLine(Language.Choose($"已修复 {count - left.Counts.GetValueOrDefault(kind)} 处：{kind.Name()}", $"Repaired: {kind.Name()}, {count - left.Counts.GetValueOrDefault(kind)}"));
    }
}
