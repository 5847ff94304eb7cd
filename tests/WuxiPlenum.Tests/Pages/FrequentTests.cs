using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Archive.Tallies;
using WuxiPlenum.Tests.Archive;
using WuxiPlenum.Web.Pages.Figures;
using WuxiPlenum.Web.Pages.Terms;

namespace WuxiPlenum.Tests.Pages;

/// <summary>Of what stands in an archive by thousands, pages find the latest by day: the same as by putting all in order.</summary>
public class FrequentTests
{
    private const string Term = "四个走在前", Unit = "家", Counted = "企业";

    /// <summary>In each of the articles; together more than the pages put in order.</summary>
    private const int Uses = 900, Figures = 3500;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_uses_of_a_term()
    {
        await using var archive = await FilledAsync(article => Enumerable.Range(0, Uses).Select(i => new ArticleTerm
        {
            ArticleId = article, Ordinal = i, Rule = "test", Confidence = i % 7 == 0 ? 0.01 : 1, Term = Term, Printed = Term, Paragraph = 1, Start = i, End = i + 5, Explanation = i % 400 == 1 ? [new WordPlace(1, i, i + 5)] : [],
        }));
        await archive.QueryAsync(async context =>
        {
            var (all, editions) = (TermList.Uses(context).Where(use => use.Term == Term), await context.UsesByEditionAsync(Term, Cancellation));
            var count = await all.CountAsync(Cancellation);
            Assert.Equal(count, editions.Sum(edition => edition.Uses));
            Assert.True(count > 5000);
            foreach (var skip in (int[])[0, 30, 760, 790, 2000, count - 7, count])
                Assert.Equal(Places(await all.LatestAsync(context, skip, 30, Cancellation)), Places(await context.LatestAsync(Term, editions, skip, 30, Cancellation)));
            Assert.Equal(Places(await all.Where(use => use.Explanation.Any()).LatestAsync(context, 0, 5, Cancellation)), Places(await context.Explaining(Term, editions).LatestAsync(context, 0, 5, Cancellation)));
            foreach (var date in editions.Select(edition => edition.Date).Distinct())
                Assert.Equal(await all.CountAsync(use => use.Article.Edition.Date == date, Cancellation), await context.UsesOn(Term, editions, date).CountAsync(Cancellation));
            return 0;
        });
    }

    [Fact]
    public async Task Figures_side_by_side()
    {
        await using var archive = await FilledAsync(article => Enumerable.Range(0, Figures).Select(i => new ArticleFigure
        {
            ArticleId = article, Ordinal = i, Rule = "test", Confidence = 1, Value = i, Unit = Unit, Counted = i % 50 == 0 ? null : i % 50 == 1 ? "工厂" : Counted, Paragraph = 1, Start = i, End = i + 2,
        }));
        await archive.QueryAsync(async context =>
        {
            var filter = new FigureFilter(Query: null, Unit: Unit);
            var groups = await context.ComparableAsync(filter, 0, 4, Cancellation);
            Assert.Equal([Counted, "工厂"], groups.Select(group => group.Kind.Counted));
            foreach (var group in groups)
            {
                var all = context.ArticleFigures.Where(figure => figure.Article.IsCurrent && figure.Unit == Unit && figure.Counted == group.Kind.Counted);
                Assert.Equal(await all.CountAsync(Cancellation), group.Count);
                Assert.Equal(
                    await all.OrderByDescending(figure => figure.Article.Day).ThenBy(figure => figure.Id).Take(group.Rows.Count).Select(figure => $"{figure.Article.Slug} {figure.Start}").ToListAsync(Cancellation),
                    group.Rows.Select(row => $"{row.Words.Slug} {row.Words.Start}"));
            }

            return 0;
        });
    }

    /// <summary>Two papers on one day, one on others, and one without a day.</summary>
    private static async Task<TestArchive> FilledAsync<T>(Func<int, IEnumerable<T>> insights) where T : Insight
    {
        var archive = await TestArchive.CreateAsync();
        string?[] days = ["2023-12-29", "2023-12-28", "2023-12-28", "2023-12-27", "2023-12-26", null, "2023-12-25"];
        await archive.ImportAsync(archive.Write("articles.jsonl", string.Join('\n', days.Select((day, i) => string.Create(CultureInfo.InvariantCulture,
            $$"""{"sections":[{"paragraphs":[{"text":"全市上下深入学习。"}]}],"newspaper":"江南日报{{i}}",{{(day is null ? "" : $"\"date\":\"{day}\",")}}"page":"1","title":"第{{i}}次学习"}""")))));
        await archive.QueryAsync(async context =>
        {
            foreach (var article in await context.Articles.Select(article => article.Id).ToListAsync(Cancellation))
                context.Set<T>().AddRange(insights(article));
            await context.SaveChangesAsync(Cancellation);
            await using var transaction = await context.BeginWriteAsync(Cancellation);
            await Tally.RebuildAsync(context, Cancellation);
            await transaction.CommitAsync(Cancellation);
            return 0;
        });
        return archive;
    }

    private static List<string> Places(List<TermExample> examples) => examples.ConvertAll(example => $"{example.Slug} {example.Start}");
}
