using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Checks;
using WuxiPlenum.Archive.Exports;

namespace WuxiPlenum.Benchmarks.Killing;

/// <summary>An archive as another program finds it after one was killed over it.</summary>
internal sealed class KilledArchive : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <param name="address">As the command line takes it.</param>
    public KilledArchive(string address) => _services = new ServiceCollection().AddArchive(
        new ConfigurationBuilder().AddInMemoryCollection(address.Contains('=', StringComparison.Ordinal)
            ? new Dictionary<string, string?> { ["Database:Provider"] = DatabaseOptions.Postgres, ["Database:ConnectionString"] = address }
            : new Dictionary<string, string?> { ["Database:Path"] = address }).Build(), "/").BuildServiceProvider();

    /// <summary>Opens it as every program does, and checks it.</summary>
    public Task<CheckReport> OpenAsync() => UseAsync(async archive =>
    {
        await archive.GetRequiredService<ArchiveDatabase>().PrepareAsync();
        return await archive.GetRequiredService<ArchiveCheck>().RunAsync();
    });

    /// <summary>All articles that are shown, as JSON Lines.</summary>
    public Task<string> ExportAsync() => UseAsync(async archive =>
    {
        var output = new StringWriter();
        await archive.GetRequiredService<ArticleExport>().WriteJsonLinesAsync(output);
        return output.ToString();
    });

    /// <summary>What was read in each version of each document, as one sum a version.</summary>
    public Task<HashSet<string>> DocumentsAsync() => UseAsync(async archive =>
    {
        var sums = new HashSet<string>();
        await foreach (var some in CheckedDocuments.ReadAsync(archive.GetRequiredService<PlenumContext>(), default))
        {
            foreach (var document in some.Documents)
            {
                var texts = SourceCheck.Parts(document).Select(article => new
                {
                    article.Title, article.Byline, article.Genre,
                    Paragraphs = article.Sections.OrderBy(section => section.Ordinal).SelectMany(section => section.Paragraphs.OrderBy(paragraph => paragraph.Number)).Select(paragraph => new { paragraph.Text, paragraph.Spans }),
                });
                var all = JsonSerializer.Serialize(new { document.Name, document.Version, document.Text, texts });
                sums.Add($"{document.Name} {document.Version} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))}");
            }
        }

        return sums;
    });

    /// <summary>Takes the schema back to what it was before a migration.</summary>
    public Task<string> MigrateDownAsync(string before) => UseAsync(async archive =>
    {
        var database = archive.GetRequiredService<PlenumContext>().Database;
        var earlier = database.GetMigrations().TakeWhile(name => !name.EndsWith($"_{before}", StringComparison.Ordinal)).Last();
        await database.GetService<IMigrator>().MigrateAsync(earlier);
        return earlier;
    });

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<T> UseAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }
}
