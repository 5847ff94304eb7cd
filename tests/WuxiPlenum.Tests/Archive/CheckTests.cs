using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Checks;
using WuxiPlenum.Cli;

namespace WuxiPlenum.Tests.Archive;

/// <summary>What is wrong in an archive is found by name, and made anew where that can be.</summary>
public class CheckTests
{
    public static TheoryData<string, ProblemKind> Harms => new()
    {
        { """UPDATE "Paragraphs" SET "Text" = "Text" || '。' WHERE "ArticleId" = 2 AND "Number" = 1""", ProblemKind.Text },
        { """UPDATE "ArticlePassages" SET "Text" = '改' WHERE "Id" = 1""", ProblemKind.Text },
        { """UPDATE "Paragraphs" SET "Spans" = '[]' WHERE "ArticleId" = 2 AND "Number" = 1""", ProblemKind.Spans },
        { """UPDATE "Paragraphs" SET "Spans" = '[{"Start":0,"End":99999999}]' WHERE "ArticleId" = 2 AND "Number" = 1""", ProblemKind.Spans },
        { """DELETE FROM "Paragraphs" WHERE "ArticleId" = 2 AND "Number" = 2""", ProblemKind.Spans },
        { """UPDATE "Paragraphs" SET "Number" = 99 WHERE "ArticleId" = 2 AND "Number" = (SELECT "ParagraphCount" FROM "Articles" WHERE "Id" = 2)""", ProblemKind.Outline },
        { """UPDATE "Articles" SET "Title" = '另一个标题' WHERE "Id" = 2""", ProblemKind.Outline },
        { """UPDATE "Articles" SET "IsCurrent" = FALSE WHERE "Id" = 2""", ProblemKind.Shown },
        { """UPDATE "Sections" SET "Topic" = 'nothing' WHERE "Id" = (SELECT min("Id") FROM "Sections" WHERE "Topic" IS NOT NULL)""", ProblemKind.Topic },
        { """DELETE FROM "ArticleTopics" WHERE "ArticleId" = (SELECT min("ArticleId") FROM "ArticleTopics")""", ProblemKind.Topic },
        { """UPDATE "ArticleFigures" SET "Start" = "Start" + 1 WHERE "Id" = (SELECT min("Id") FROM "ArticleFigures")""", ProblemKind.Insight },
        { """UPDATE "ArticleSpeeches" SET "PersonId" = NULL WHERE "PersonId" IS NOT NULL""", ProblemKind.Insight },
        { """UPDATE "Paragraphs" SET "Text" = '改过。' WHERE "Number" = 1 AND "ArticleId" = (SELECT min("Id") FROM "Articles" WHERE "IsWhole")""", ProblemKind.Whole },
        { """UPDATE "Articles" SET "Day" = 1 WHERE "Id" = 2""", ProblemKind.Shown },
        { """UPDATE "FigureKinds" SET "Count" = "Count" + 1""", ProblemKind.Tally },
        { """DELETE FROM "TermForms" """, ProblemKind.Tally },
        { """INSERT INTO "TopicArticles" VALUES ('nothing', 1, 3)""", ProblemKind.Tally },
        { """DELETE FROM "IndexedArticles" WHERE "ArticleId" = 2""", ProblemKind.Index },
        { Store.WithoutReferences("""DELETE FROM "Articles" WHERE "Id" = 2"""), ProblemKind.Reference },
    };

    [Theory]
    [MemberData(nameof(Harms))]
    public async Task What_is_derived_is_found_wrong_and_made_anew(string harm, ProblemKind kind)
    {
        await using var archive = await TestArchive.CreateAsync();
        await CopiedArchive.FillAsync(archive);
        Assert.Empty((await CheckAsync(archive)).Problems);
        var export = await CopiedArchive.ExportAsync(archive);
        await archive.QueryAsync(context => context.Database.ExecuteSqlRawAsync(harm.Replace("{", "{{").Replace("}", "}}")));
        var found = await CheckAsync(archive);
        Assert.Contains(kind, found.Counts.Keys);
        Assert.NotEqual(export + found.IsWhole, await CopiedArchive.ExportAsync(archive) + true);

        await archive.UseAsync<ArchiveRepair, int>(async repair =>
        {
            await repair.RunAsync(found);
            return 0;
        });
        Assert.Empty((await CheckAsync(archive)).Problems);
        Assert.Equal(export, await CopiedArchive.ExportAsync(archive));
    }

    [Theory]
    [InlineData("""UPDATE "Documents" SET "IsCurrent" = FALSE WHERE "Name" = 'page3.txt'""")]
    [InlineData("""UPDATE "ImportRuns" SET "UndoneUtc" = "StartedUtc" WHERE "Id" = 1""")]
    public async Task What_only_a_backup_has_is_named_and_left(string harm)
    {
        await using var archive = await TestArchive.CreateAsync();
        await CopiedArchive.FillAsync(archive);
        await archive.QueryAsync(context => context.Database.ExecuteSqlRawAsync(harm));
        var (code, _, error) = await RunAsync("check", "--repair", "--database", archive.Store.Address);
        Assert.Equal(1, code);
        Assert.Contains(ProblemKind.Version.Remedy(), error);
    }

    [Fact]
    public async Task The_command_names_places_and_remedies()
    {
        await using var archive = await TestArchive.CreateAsync();
        await CopiedArchive.FillAsync(archive);
        var (code, output, error) = await RunAsync("check", "--database", archive.Store.Address);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("The archive is whole", output);
        await archive.QueryAsync(context => context.Database.ExecuteSqlRawAsync(
            """UPDATE "ArticleFigures" SET "Value" = -1 WHERE "Id" = 1; UPDATE "ImportRuns" SET "State" = 'Running' WHERE "Id" = 1"""));
        (code, output, error) = await RunAsync("check", "--database", archive.Store.Address);
        Assert.Equal(1, code);
        Assert.Contains("Insights differ from the text: 000_8f21bd2acd7777d7.txt /", error);
        Assert.Contains("Run check --repair", error);
        Assert.Contains("Run 1 is at work, or was killed", output);
        (code, output, _) = await RunAsync("check", "--repair", "--database", archive.Store.Address);
        Assert.Equal(0, code);
        Assert.Contains("Repaired: Insights differ from the text, 1", output);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QueryAsync(context => context.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_Later', '99')"""));
        foreach (var verb in new[] { "check", "runs" })
        {
            var (code, _, error) = await RunAsync(verb, "--database", archive.Store.Address);
            Assert.Equal(1, code);
            Assert.Contains(archive.Store.Place, error);
            Assert.Contains("made by a later version", error);
        }
    }

    [Fact]
    public async Task A_database_of_an_earlier_program_is_left_as_it_is()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QueryAsync(context => context.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = (SELECT max("MigrationId") FROM "__EFMigrationsHistory")"""));
        Assert.Equal([ProblemKind.Schema], (await CheckAsync(archive)).Counts.Keys);
    }

    public static Task<CheckReport> CheckAsync(TestArchive archive) => archive.UseAsync<ArchiveCheck, CheckReport>(check => check.RunAsync());

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await CommandLine.RunAsync(arguments, output, error, TestContext.Current.CancellationToken), output.ToString(), error.ToString());
    }
}
