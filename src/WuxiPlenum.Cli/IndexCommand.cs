using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Cli;

/// <summary><c>index check</c> and <c>index rebuild</c>: the search index beside the text that it stands for.</summary>
internal static class IndexCommand
{
    /// <summary>So many wrong articles are named.</summary>
    private const int Named = 20;

    public static Command Create(Terminal terminal) => new("index", Language.Choose("核对或重建搜索索引", "Checks the search index, or builds it anew"))
    {
        Verb(terminal, "check", Language.Choose(
            "逐词核对搜索索引与存档的正文。退出码：0 一致，1 不一致。例：index check",
            "Compares the search index with the stored text, token by token. Exit codes: 0 right, 1 wrong. Example: index check"), CheckAsync),
        Verb(terminal, "rebuild", Language.Choose(
            "按存档的正文重建搜索索引；完成之前照旧可以搜索，中断不留痕迹。例：index rebuild",
            "Builds the search index anew from the stored text; searching goes on meanwhile, and a stop changes nothing. Example: index rebuild"), RebuildAsync),
    };

    private static Command Verb(Terminal terminal, string name, string description, Func<Terminal, SearchIndex, CancellationToken, Task<int>> run)
    {
        var database = ArchiveAccess.DatabaseOption();
        var command = new Command(name, description) { database };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await ArchiveAccess.OpenAsync(parsed.GetValue(database), cancellation);
            await using var scope = services.CreateAsyncScope();
            return await run(terminal, scope.ServiceProvider.GetRequiredService<SearchIndex>(), cancellation);
        });
        return command;
    }

    private static async Task<int> RebuildAsync(Terminal terminal, SearchIndex index, CancellationToken cancellation)
    {
        var articles = await ShowAsync(terminal, Language.Choose("重建索引", "Indexing"), progress => index.RebuildAsync(progress, cancellation));
        terminal.Output.WriteLine(Language.Choose($"索引已重建：{articles} 篇文章。", $"The index was built anew: {articles} articles."));
        return CommandLine.Done;
    }

    private static async Task<int> CheckAsync(Terminal terminal, SearchIndex index, CancellationToken cancellation)
    {
        var check = await ShowAsync(terminal, Language.Choose("核对索引", "Checking"), progress => index.CheckAsync(progress, cancellation));
        if (check.IsRight)
        {
            terminal.Output.WriteLine(Language.Choose($"索引与正文一致：{check.Articles} 篇文章。", $"The index is right: {check.Articles} articles."));
            return CommandLine.Done;
        }

        foreach (var slug in check.Wrong.Take(Named))
            terminal.Complain(slug);
        terminal.Complain(Language.Choose(
            $"索引与正文不一致：{check.Wrong.Count} 篇缺失或有误，{check.Strays} 篇多余（共 {check.Articles} 篇）。请用 index rebuild 重建。",
            $"The index is wrong: {check.Wrong.Count} of {check.Articles} articles are missing or differ, {check.Strays} should not be there. Build it anew with index rebuild."));
        return CommandLine.SomeInputFailed;
    }

    private static Task<T> ShowAsync<T>(Terminal terminal, string label, Func<IProgress<IndexProgress>, Task<T>> work) =>
        ProgressView.ShowAsync(terminal, label, Language.Choose(" 篇", " articles"), steps => work(new Steps<IndexProgress>(steps, step => new ProgressStep(step.Done, step.Total, ""))));
}
