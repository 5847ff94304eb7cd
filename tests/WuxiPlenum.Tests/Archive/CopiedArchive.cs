using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Copying;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Tests.Archive;

/// <summary>An archive with something in every table, and all that it says.</summary>
internal static class CopiedArchive
{
    /// <summary>Fills an archive: the seeds, an article that jumps from page to page, a page in two versions, and one that was taken back.</summary>
    public static async Task FillAsync(TestArchive archive)
    {
        await archive.ImportAsync(Path.Combine(Repository.Root, "seeds"));
        foreach (var (page, text) in new[] { ("1", CompletionTests.First), ("2", CompletionTests.Second), ("3", "责编：王五 校对：赵六\n\n本报讯 昨天，全市召开大会，代表们备受鼓舞。\n"), ("3", "本报讯 昨天，全市召开大会，与会者深受启发。\n") })
        {
            archive.Write($"page{page}.meta.json", $$"""{ "newspaper": "无锡日报", "date": "2024-01-05", "page": "{{page}}" }""");
            await archive.ImportAsync(archive.Write($"page{page}.txt", text));
        }

        await archive.UndoAsync((await archive.ImportAsync(archive.Write("gone.txt", "本报讯 昨天，一座新桥建成通车，两岸村民步行过河。\n"))).RunId!.Value);
    }

    public static Task<CopyResult> CopyAsync(TestArchive source, TestArchive target) =>
        source.QueryAsync(from => target.QueryAsync(to => new ArchiveCopy(from, to).RunAsync()));

    /// <summary>Every row of every table but the search index, table by table, as JSON.</summary>
    public static Task<SortedDictionary<string, List<string>>> RowsAsync(TestArchive archive) => archive.QueryAsync(async context =>
    {
        var tables = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var type in context.Model.GetEntityTypes().Where(type => type.ClrType.Namespace!.Split('.')[1..] is not (["Archive", "Search", ..] or ["Archive", "Providers", ..])))
        {
            var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type.ClrType).Invoke(context, [])!;
            var rows = (await set.ToListAsync()).ConvertAll(row => string.Join('|', context.Entry(row).Properties.Select(property => (property.Metadata.Name, Json(property.CurrentValue)))
                .Concat(context.Entry(row).ComplexCollections.Select(list => (list.Metadata.Name, Json(list.CurrentValue))))));
            rows.Sort(StringComparer.Ordinal);
            tables.Add(type.ClrType.Name, rows);
            context.ChangeTracker.Clear();
        }

        return tables;
    });

    public static Task<string> ExportAsync(TestArchive archive) => archive.UseAsync<ArticleExport, string>(async export =>
    {
        var output = new StringWriter();
        await export.WriteJsonLinesAsync(output);
        return output.ToString();
    });

    public static Task<IndexCheck> CheckIndexAsync(TestArchive archive) => archive.UseAsync<SearchIndex, IndexCheck>(index => index.CheckAsync());

    private static string Json(object? value) => System.Text.Json.JsonSerializer.Serialize(value);
}
