using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Copying;

namespace WuxiPlenum.Cli;

/// <summary><c>copy --to TARGET</c>: moves an archive to another database, of either store.</summary>
internal static class CopyCommand
{
    public static Command Create(Terminal terminal)
    {
        var target = new Option<string>("--to")
        {
            Required = true,
            Description = Language.Choose("复制到哪里：数据库文件，或 PostgreSQL 的连接字符串；须是新的或空的", "Where to: a database file, or the connection string of a PostgreSQL database; new or empty"),
        };
        var database = ArchiveAccess.DatabaseOption();
        var command = new Command("copy", Language.Choose(
            "把整个存档复制到另一个数据库（SQLite 或 PostgreSQL），写完逐行核对；要么全部写入，要么什么也不留。例：copy --to \"Host=localhost;Database=plenum\"",
            "Copies the whole archive to another database, SQLite or PostgreSQL, and compares every row after writing; all of it is there in the end, or nothing. Example: copy --to \"Host=localhost;Database=plenum\""))
        {
            target,
            database,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var from = await ArchiveAccess.OpenAsync(parsed.GetValue(database), cancellation);
            await using var to = await ArchiveAccess.OpenAsync(parsed.GetRequiredValue(target), cancellation);
            await using var reading = from.CreateAsyncScope();
            await using var writing = to.CreateAsyncScope();
            var place = writing.ServiceProvider.GetRequiredService<PlenumContext>();
            var copy = new ArchiveCopy(reading.ServiceProvider.GetRequiredService<PlenumContext>(), place);
            var result = await ProgressView.ShowAsync(terminal, Language.Choose("复制", "Copying"), "",
                steps => copy.RunAsync(new Steps<CopyProgress>(steps, step => new ProgressStep(step.Done, step.Total, StageName(step.Stage))), cancellation));
            terminal.Output.WriteLine(Language.Choose(
                $"{place.Place}：{result.Rows} 行，{result.Articles} 篇文章可供检索，逐行核对一致。",
                $"{place.Place}: {result.Rows} rows, each compared; {result.Articles} articles to search."));
            return CommandLine.Done;
        });
        return command;
    }

    private static string StageName(CopyStage stage) => stage switch
    {
        CopyStage.Copying => Language.Choose("行", "rows"),
        CopyStage.Indexing => Language.Choose("篇文章编入索引", "articles indexed"),
        _ => Language.Choose("行已核对", "rows compared"),
    };
}
