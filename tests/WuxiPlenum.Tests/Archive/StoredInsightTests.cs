using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Tests.Archive;

/// <summary>What articles say, from import to undo, and when the rules have changed.</summary>
public class StoredInsightTests
{
    private static readonly string s_seeds = Path.Combine(Repository.Root, "seeds");

    [Fact]
    public async Task An_import_stores_all_that_the_rules_find()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(s_seeds);
        var document = await archive.QueryAsync(context => context.Documents.Include(document => document.Edition).SingleAsync());
        var reading = NewsprintReader.Read(new(document.Text), new(document.Edition.Newspaper, null, document.Page));
        var stored = await ArticlesAsync(archive);
        Assert.Equal(reading.Articles.Length, stored.Count);
        foreach (var (read, article) in reading.Articles.Zip(stored))
        {
            var found = InsightReader.Read(CoverageArticle.Of(read, reading.Date?.Date));
            var people = article.People.OrderBy(person => person.Ordinal).ToList();
            Assert.Equal(found.People.Select(person => (person.Name, person.Description, string.Join('、', person.Offices.Select(office => office.Title)), person.Mentions.Length, person.Evidence)),
                people.Select(person => (person.Name, person.Description, string.Join('、', person.Offices.Select(office => office.Title)), person.Mentions.Count, new Evidence(person.Rule, person.Confidence))));
            Assert.Equal(found.Speeches.Select(speech => (speech.Kind, speech.Speaker, Places(speech.Words), speech.Evidence)),
                article.Speeches.OrderBy(speech => speech.Ordinal).Select(speech => (
                    speech.Kind, speech.PersonId is { } id ? people.FindIndex(person => person.Id == id) : (int?)null, Places(speech.Words.Select(words => new Words(words.Paragraph, words.Start, words.End))), new Evidence(speech.Rule, speech.Confidence))));
            Assert.Equal(found.Figures.Select(figure => ((double)figure.Value, figure.Unit, figure.Counted, figure.Status, figure.Words)),
                article.Figures.OrderBy(figure => figure.Ordinal).Select(figure => (figure.Value, figure.Unit, figure.Counted, figure.Status, Place(figure))));
            Assert.Equal(found.Pledges.Select(pledge => (pledge.Pledger, pledge.Organisation, pledge.What, pledge.Deadline?.Until, pledge.Words)),
                article.Pledges.OrderBy(pledge => pledge.Ordinal).Select(pledge => (pledge.PersonId is { } id ? people.FindIndex(person => person.Id == id) : (int?)null, pledge.Organisation, pledge.What, pledge.Until, Place(pledge))));
            Assert.Equal(found.Statements.Select(statement => (statement.Kind, statement.Sentence, statement.Evidence)),
                article.Statements.Select(statement => (statement.Kind, new Words(statement.Paragraph, statement.Start, statement.End), new Evidence(statement.Rule, statement.Confidence))));
            Assert.Equal(found.Statements.Select(statement => statement.Kind).Distinct().Order(), Enum.GetValues<StatementKind>().Where(kind => (article.StatementKinds & (1 << (int)kind)) != 0));
            Assert.Equal(found.Terms.Select(use => (use.Term, use.Printed, use.Words)), article.Terms.OrderBy(use => use.Ordinal).Select(use => (use.Term, use.Printed, Place(use))));
            Assert.Equal(found.Tasks.Select(task => (task.List, task.Ordinal, task.Marker, task.Words)), article.Tasks.OrderBy(task => task.Ordinal).Select(task => (task.List, task.Number, task.Marker, Place(task))));
            Assert.Equal(found.Notes.Select(note => (note.Suggestion, note.Words)), article.Notes.Select(note => (note.Suggestion, new Words(note.Paragraph, note.Start, note.End))));
            Assert.Equal(InsightReader.Version, article.InsightVersion);
        }

        Assert.DoesNotContain(0, await CountAsync(archive));
    }

    [Fact]
    public async Task An_undone_import_leaves_none()
    {
        await using var archive = await TestArchive.CreateAsync();
        var run = (await archive.ImportAsync(s_seeds)).RunId!.Value;
        Assert.DoesNotContain(0, await CountAsync(archive));
        await archive.UndoAsync(run);
        Assert.All(await CountAsync(archive), count => Assert.Equal(0, count));
    }

    [Fact]
    public async Task Who_speaks_is_found_from_import_to_undo()
    {
        await using var archive = await TestArchive.CreateAsync();
        Assert.Equal(0, (await archive.SearchAsync("说话人:赵建平")).ArticleCount);
        var path = archive.Write("a.txt", Story("赵建平"));
        await archive.ImportAsync(path);
        Assert.Equal((1, 0), ((await archive.SearchAsync("说话人:赵建平")).ArticleCount, (await archive.SearchAsync("说话人:钱知远")).ArticleCount));
        File.WriteAllText(path, Story("钱知远"));
        var run = (await archive.ImportAsync(path)).RunId!.Value;
        Assert.Equal((0, 1), ((await archive.SearchAsync("说话人:赵建平")).ArticleCount, (await archive.SearchAsync("说话人:钱知远")).ArticleCount));
        await archive.UndoAsync(run);
        Assert.Equal((1, 0), ((await archive.SearchAsync("说话人:赵建平")).ArticleCount, (await archive.SearchAsync("说话人:钱知远")).ArticleCount));
        await archive.UndoAsync(1);
        Assert.Equal(0, (await archive.SearchAsync("说话人:赵建平")).ArticleCount);
    }

    [Fact]
    public async Task Words_of_which_it_is_not_sure_whose_they_are_are_nobodys()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(archive.Write("a.txt", Story("赵建平")));
        await archive.QueryAsync(context => context.ArticleSpeeches.ExecuteUpdateAsync(set => set.SetProperty(speech => speech.Confidence, 0.4)));
        var results = await archive.SearchAsync("");
        Assert.Empty(results.Facets.Single(facet => facet.Name == "speaker").Values);
        Assert.Equal(0, (await archive.SearchAsync("说话人:赵建平")).ArticleCount);
    }

    [Fact]
    public async Task Insights_that_other_rules_gave_are_made_anew_and_what_changed_is_told()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(s_seeds);
        var right = await ArticlesAsync(archive);
        var changed = right.First(article => article.People.Exists(person => person.Name == "赵强"));
        await archive.QueryAsync(async context =>
        {
            await context.ArticlePeople.Where(person => person.ArticleId == changed.Id && person.Name == "赵强").ExecuteUpdateAsync(set => set.SetProperty(person => person.Name, "钱某某"));
            await context.ArticleFigures.Where(figure => figure.ArticleId == changed.Id && figure.Ordinal == 1).ExecuteDeleteAsync();
            await context.Articles.Where(article => article.Id == changed.Id).ExecuteUpdateAsync(set => set.SetProperty(article => article.StatementKinds, 0).SetProperty(article => article.InsightVersion, InsightReader.Version + 1));
            return 0;
        });
        Assert.Equal((1, 0), ((await archive.SearchAsync("说话人:钱某某")).ArticleCount, (await archive.SearchAsync("说话人:赵强")).ArticleCount));

        var report = await RecomputeAsync(archive);
        Assert.Equal((1, 1, false), (report.Articles, report.Changed, report.IsInterrupted));
        var kinds = report.Kinds.ToDictionary(kind => kind.Kind);
        Assert.Equal((changed.People.Count, changed.People.Count, 1, 1), (kinds[InsightKind.Person].Before, kinds[InsightKind.Person].Now, kinds[InsightKind.Person].Added, kinds[InsightKind.Person].Removed));
        Assert.Equal((changed.Figures.Count - 1, changed.Figures.Count, 1, 0), (kinds[InsightKind.Figure].Before, kinds[InsightKind.Figure].Now, kinds[InsightKind.Figure].Added, kinds[InsightKind.Figure].Removed));
        Assert.Equal((0, 0), (kinds[InsightKind.Statement].Added, kinds[InsightKind.Term].Removed));
        Assert.Equal(changed.Slug, Assert.Single(report.MostChanged).Slug);

        // Whoever has searched before sees it too.
        Assert.Equal((0, 1), ((await archive.SearchAsync("说话人:钱某某")).ArticleCount, (await archive.SearchAsync("说话人:赵强")).ArticleCount));
        Assert.Equal(right.Select(Say), (await ArticlesAsync(archive)).Select(Say));
        var again = await RecomputeAsync(archive);
        Assert.Equal((0, 0), (again.Articles, again.Changed));
        Assert.All(again.Kinds, kind => Assert.Equal((0, 0), (kind.Added, kind.Removed)));
    }

    [Fact]
    public async Task All_can_be_made_anew_and_are_the_same()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(s_seeds);
        var before = await ArticlesAsync(archive);
        var report = await RecomputeAsync(archive, all: true);
        Assert.Equal((before.Count, 0), (report.Articles, report.Changed));
        Assert.Equal(before.Select(Say), (await ArticlesAsync(archive)).Select(Say));
    }

    private static string Story(string name) =>
        $"本报讯 昨天，全市召开科技创新大会，部署新一年的重点任务。\n\n“明年，我们将新增高新技术企业1000家。”市科技局局长{name}表示，全市科技创新工作取得了明显成效。\n";

    private static Task<InsightReport> RecomputeAsync(TestArchive archive, bool all = false) => archive.UseAsync<InsightRecompute, InsightReport>(recompute => recompute.RunAsync(all));

    private static async Task<List<Article>> ArticlesAsync(TestArchive archive) => await archive.QueryAsync(context => context.Articles.Current().AsNoTracking().AsSplitQuery().OrderBy(article => article.Ordinal)
        .Include(article => article.People).Include(article => article.Speeches).Include(article => article.Figures).Include(article => article.Pledges).Include(article => article.Terms).Include(article => article.Tasks)
        .ToListAsync());

    private static Task<int[]> CountAsync(TestArchive archive) => archive.QueryAsync(async context => new[]
    {
        await context.ArticlePeople.CountAsync(), await context.ArticleSpeeches.CountAsync(), await context.ArticleFigures.CountAsync(),
        await context.ArticlePledges.CountAsync(), await context.ArticleTerms.CountAsync(), await context.ArticleTasks.CountAsync(),
    });

    /// <summary>All that is stored but the ids.</summary>
    private static string Say(Article article) => System.Text.Json.JsonSerializer.Serialize(new
    {
        article.Slug,
        article.StatementKinds,
        article.Statements,
        article.Notes,
        article.InsightVersion,
        People = article.People.OrderBy(person => person.Ordinal).Select(person => new { person.Name, person.Description, person.Offices, person.Mentions, person.Rule, person.Confidence }),
        Speeches = article.Speeches.OrderBy(speech => speech.Ordinal).Select(speech => new { speech.Kind, By = article.People.Find(person => person.Id == speech.PersonId)?.Ordinal, speech.Words, speech.Attribution, speech.Length, speech.Rule }),
        Figures = article.Figures.OrderBy(figure => figure.Ordinal).Select(figure => new { figure.Value, figure.Unit, figure.Counted, figure.Paragraph, figure.Start, figure.End }),
        Pledges = article.Pledges.OrderBy(pledge => pledge.Ordinal).Select(pledge => new { By = article.People.Find(person => person.Id == pledge.PersonId)?.Ordinal, pledge.What, pledge.Figures, pledge.Until }),
        Terms = article.Terms.OrderBy(use => use.Ordinal).Select(use => new { use.Term, use.Printed, use.Paragraph, use.Start }),
        Tasks = article.Tasks.OrderBy(task => task.Ordinal).Select(task => new { task.List, task.Number, task.Title }),
    });

    private static Words Place(PlacedInsight insight) => new(insight.Paragraph, insight.Start, insight.End);

    private static string Places(IEnumerable<Words> words) => string.Join(' ', words);
}
