using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Tallies;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Archive.Checks;

/// <summary>
/// Verifies the archive: the database itself, references, versions, every text against its source, what is kept of it, what is counted over all, and the search index.
/// It reads one state of the archive, some documents at a time, and changes nothing.
/// </summary>
public sealed class ArchiveCheck(PlenumContext context, SearchIndex index)
{
    private const string Savepoint = "check_step";

    /// <exception cref="ArchiveUnavailableException">It cannot be opened at all.</exception>
    public async Task<CheckReport> RunAsync(IProgress<CheckProgress>? progress = null, CancellationToken cancellation = default)
    {
        var report = new CheckReport();
        try
        {
            if ((await SchemaVersion.RequireAsync(context, cancellation)).Count is > 0 and var pending)
            {
                report.Add(new Problem(ProblemKind.Schema, context.Place, Language.Choose($"还差 {pending} 步升级，其余未核对", $"it is {pending} steps behind this program; nothing else was checked")));
                return report;
            }

            await using var snapshot = await context.BeginReadAsync(cancellation);
            (Func<Task> Run, string Step)[] steps =
            [
                (() => DatabaseAsync(report, cancellation), Language.Choose("数据库", "the database")),
                (() => ReferencesAsync(report, cancellation), Language.Choose("引用", "references")),
                (() => VersionsAsync(report, cancellation), Language.Choose("版本", "versions")),
                (() => DocumentsAsync(report, progress, cancellation), Language.Choose("原文与文章", "sources and articles")),
                (() => TalliesAsync(report, cancellation), Language.Choose("统计", "the tallies")),
                (() => IndexAsync(report, progress, cancellation), Language.Choose("搜索索引", "the search index")),
            ];
            foreach (var (run, step) in steps)
            {
                progress?.Report(new CheckProgress(step, 0, 1));
                await RunAsync(run, step, report);
            }
        }
        catch (Exception exception) when (context.Explain(exception) is { } unavailable)
        {
            throw unavailable;
        }

        return report;
    }

    /// <summary>A step that a damaged page stops is said so, and the next one is done.</summary>
    private async Task RunAsync(Func<Task> step, string name, CheckReport report)
    {
        var transaction = context.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Savepoint); // PostgreSQL would refuse all that follows a failure
        try
        {
            await step();
        }
        catch (Exception exception) when (exception is JsonException || context.Explain(exception) is { IsDamage: true })
        {
            await transaction.RollbackToSavepointAsync(Savepoint);
            report.Add(new Problem(ProblemKind.Database, name, exception.Message));
        }
    }

    private async Task DatabaseAsync(CheckReport report, CancellationToken cancellation)
    {
        foreach (var trouble in await context.CheckDatabaseAsync(cancellation))
            report.Add(new Problem(ProblemKind.Database, context.Place, trouble));
    }

    private async Task ReferencesAsync(CheckReport report, CancellationToken cancellation)
    {
        foreach (var reference in ReferenceCheck.All(context))
            if (await reference.CountAsync(context, cancellation) is > 0 and var rows)
                report.Add(new Problem(ProblemKind.Reference, $"{reference.Table}.{reference.Column}", Language.Choose($"{rows} 行所指的不存在", $"{rows} rows refer to what is not there")));
    }

    private async Task VersionsAsync(CheckReport report, CancellationToken cancellation)
    {
        var documents = context.Documents.AsNoTracking();
        await foreach (var name in documents.GroupBy(document => document.Name).Where(versions => versions.Count(version => version.IsCurrent) != 1).Select(versions => versions.Key).AsAsyncEnumerable().WithCancellation(cancellation))
            report.Add(new Problem(ProblemKind.Version, name, Language.Choose("没有一个版本是现行的", "none of its versions is current")));
        await foreach (var document in documents.Where(document => document.ImportRun.UndoneUtc != null).Select(document => new { document.Name, document.Version, document.ImportRunId, document.Id }).AsAsyncEnumerable().WithCancellation(cancellation))
            report.Add(new Problem(ProblemKind.Version, $"{document.Name} ({document.Version})", Language.Choose($"批次 {document.ImportRunId} 已撤销，它却还在", $"run {document.ImportRunId} was undone, and it is still there"), document.Id));
        foreach (var run in await context.ImportRuns.AsNoTracking().Where(run => run.State == RunState.Running && run.UndoneUtc == null).Select(run => run.Id).ToListAsync(cancellation))
            report.Note(Language.Choose($"批次 {run} 正在进行，或被强行终止；它存下的文件都是完整的。再次导入即接着做，或用 undo {run} 撤销。", $"Run {run} is at work, or was killed; the files that it has stored are whole. Import the same again to go on, or take it back with undo {run}."));
        if (await context.Articles.CountAsync(article => article.InsightVersion != InsightReader.Version, cancellation) is > 0 and var outdated)
            report.Note(Language.Choose($"{outdated} 篇文章的整理结果出自较早的规则。下次启动时更新，或运行 insights recompute。", $"The insights of {outdated} articles are of earlier rules. They are made anew at the next start, or by insights recompute."));
    }

    private async Task DocumentsAsync(CheckReport report, IProgress<CheckProgress>? progress, CancellationToken cancellation)
    {
        var total = await context.Documents.CountAsync(cancellation);
        await foreach (var some in CheckedDocuments.ReadAsync(context, cancellation))
        {
            var found = some.Documents.AsParallel().AsOrdered().WithCancellation(cancellation).SelectMany(document => Check(document, some.Parts)).ToList();
            found.ForEach(report.Add);
            report.Documents += some.Documents.Count;
            report.Articles += some.Documents.Sum(document => document.Articles.Count);
            progress?.Report(new CheckProgress(Language.Choose("原文与文章", "sources and articles"), report.Documents, total));
        }
    }

    private static IEnumerable<Problem> Check(SourceDocument document, ILookup<int?, Articles.Article> parts)
    {
        foreach (var problem in SourceCheck.Of(document))
            yield return problem;
        foreach (var article in document.Articles.OrderBy(article => article.Id))
        {
            foreach (var problem in ArticleCheck.Of(article, document))
                yield return problem;
            if (article.IsWhole && WholeCheck.Of(article, [.. parts[article.Id]], document.Name) is { } whole)
                yield return whole;
        }
    }

    private async Task TalliesAsync(CheckReport report, CancellationToken cancellation)
    {
        foreach (var tally in Tally.All)
            if (await tally.CountWrongAsync(context, cancellation) is > 0 and var rows)
                report.Add(new Problem(ProblemKind.Tally, tally.Table, Language.Choose($"{rows} 行与重新统计的不符", $"{rows} rows are not what counting anew gives")));
    }

    private async Task IndexAsync(CheckReport report, IProgress<CheckProgress>? progress, CancellationToken cancellation)
    {
        if (await context.IndexVersionAsync(cancellation) is var version && version != Tokenizer.Version)
        {
            report.Add(new Problem(ProblemKind.Index, context.Place, Language.Choose("索引是较早版本的程序所建", "an earlier version of the program built it")));
            return;
        }

        var check = await index.CompareAsync(new Indexed(progress), cancellation);
        foreach (var slug in check.Wrong)
            report.Add(new Problem(ProblemKind.Index, $"/{slug}", Language.Choose("缺失或有误", "it is missing or differs")));
        if (check.Strays > 0)
            report.Add(new Problem(ProblemKind.Index, context.Place, Language.Choose($"多出 {check.Strays} 篇", $"{check.Strays} articles are in it that should not be")));
        if (check.WrongFacts > 0)
            report.Add(new Problem(ProblemKind.Index, context.Place, Language.Choose($"有 {check.WrongFacts} 块预存的排序与筛选资料有误", $"{check.WrongFacts} blocks of what ranking and filters need are not what the articles give")));
    }

    private sealed class Indexed(IProgress<CheckProgress>? progress) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => progress?.Report(new CheckProgress(Language.Choose("搜索索引", "the search index"), value.Done, value.Total));
    }
}
