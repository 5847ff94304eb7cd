using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Cli;

/// <summary><c>index rebuild</c>: makes the search index anew; <c>check</c> says whether it has to be.</summary>
internal static class IndexCommand
{
    public static Command Create(Terminal terminal) => new("index", Language.Choose("重建搜索索引", "Builds the search index anew")) { Rebuild(terminal) };

    private static Command Rebuild(Terminal terminal)
    {
        var database = ArchiveAccess.DatabaseOption();
        var command = new Command("rebuild", Language.Choose(
            "按存档的正文重建搜索索引；完成之前照旧可以搜索，中断不留痕迹。例：index rebuild",
            "Builds the search index anew from the stored text; searching goes on meanwhile, and a stop changes nothing. Example: index rebuild"))
        {
            database,
        };
        command.SetAction((parsed, cancellation) => ArchiveAccess.RunAsync(parsed.GetValue(database), async archive =>
        {
            var index = archive.GetRequiredService<SearchIndex>();
            var articles = await ProgressView.ShowAsync(terminal, Language.Choose("重建索引", "Indexing"), Language.Choose(" 篇", " articles"),
                steps => index.RebuildAsync(new Steps<IndexProgress>(steps, step => new ProgressStep(step.Done, step.Total, "")), cancellation));
            await archive.GetRequiredService<ArticleSearch>().KeepFactsAsync(cancellation);
            terminal.Output.WriteLine(Language.Choose($"索引已重建：{articles} 篇文章。", $"The index was built anew: {articles} articles."));
            return CommandLine.Done;
        }, cancellation));
        return command;
    }
}
