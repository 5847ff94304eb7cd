using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Tests.Archive;

/// <summary>Who is who among those who share a name.</summary>
public class PersonIdentityTests
{
    [Fact]
    public void One_name_is_one_person_where_an_office_is_the_same_and_two_where_none_is()
    {
        NamedPerson[] named =
        [
            Named(1, new DateOnly(2023, 12, 28), "市科技局局长", "市科技局"),
            Named(2, new DateOnly(2024, 7, 1), "市科技局党组书记", "市科技局"),
            Named(3, new DateOnly(2024, 7, 1), "货车司机", null),
            Named(4, new DateOnly(2025, 1, 1), "某小学校长", "某小学"),
            Named(5, new DateOnly(2025, 2, 1), null, null),
        ];
        var people = PersonOfCoverage.Of(named).ToList();
        Assert.Equal(["赵建平", "赵建平-2", "赵建平-3"], people.Select(person => person.Id));
        Assert.Equal([3, 2, 1], people[0].Named.Select(each => each.Id).OrderDescending());
        Assert.All(people, person => Assert.Equal(3, person.Namesakes));
        Assert.Equal(["市科技局党组书记", "货车司机"], people[0].LatestOffices);
    }

    [Fact]
    public void Who_was_two_is_one_when_an_edition_joins_the_offices()
    {
        NamedPerson[] named =
        [
            Named(1, new DateOnly(2023, 12, 28), "市科技局局长", "市科技局"),
            Named(2, new DateOnly(2024, 7, 1), "某区区长", "某区"),
            Named(3, new DateOnly(2025, 1, 1), "某区区长", "某区"),
            Named(4, new DateOnly(2025, 1, 1), "市科技局局长", "市科技局"),
        ];
        Assert.Equal(["赵建平"], PersonOfCoverage.Of(named).Select(person => person.Id));
    }

    [Theory]
    [InlineData("赵建平", "赵建平", 1)]
    [InlineData("赵建平-2", "赵建平", 2)]
    [InlineData("赵建平-1", "赵建平-1", 1)]
    [InlineData("让-雅克", "让-雅克", 1)]
    public void What_a_person_is_called_by_is_read_back(string id, string name, int number) => Assert.Equal((name, number), PersonOfCoverage.Read(id));

    [Fact]
    public async Task People_of_the_archive_are_told_apart_by_what_its_editions_print()
    {
        await using var archive = await TestArchive.CreateAsync();
        await ImportAsync(archive, new DateOnly(2023, 12, 28), "市科技局局长赵建平表示，明年招引企业100家。");
        await ImportAsync(archive, new DateOnly(2024, 7, 1), "市科技局党组书记、局长赵建平表示，已招引企业60家。");
        await ImportAsync(archive, new DateOnly(2024, 7, 2), "城东小学校长赵建平表示，新校舍已经建成。");
        var people = await archive.QueryAsync(context => context.PeopleOfNamesAsync(["赵建平", "无此人"], TestContext.Current.CancellationToken));
        Assert.Equal([("赵建平", 2, 2), ("赵建平-2", 1, 2)], people.Select(person => (person.Id, person.Editions, person.Namesakes)));
        Assert.Equal("城东小学", people[1].Organisation);

        var rows = people.SelectMany(person => person.Named).ToDictionary(each => each.Id, each => each.Name);
        var byRow = await archive.QueryAsync(context => context.PeopleOfRowsAsync(rows, TestContext.Current.CancellationToken));
        Assert.Equal(rows.Keys.Order(), byRow.Keys.Order());
        Assert.Equal(["赵建平", "赵建平", "赵建平-2"], byRow.OrderBy(one => one.Key).Select(one => one.Value.Id));
        Assert.Empty(await archive.QueryAsync(context => context.PeopleOfRowsAsync(new Dictionary<int, string>(), TestContext.Current.CancellationToken)));
    }

    /// <summary>Of whom all newspapers write stands in so many articles that they are not all looked at; who is named with them in one question is found as if alone.</summary>
    [Fact]
    public async Task One_name_in_very_many_articles_does_not_hide_the_others()
    {
        await using var archive = await TestArchive.CreateAsync();
        await ImportAsync(archive, new DateOnly(2023, 12, 28), "市科技局局长赵建平表示，明年招引企业100家。");
        await ImportAsync(archive, new DateOnly(2024, 7, 1), "城东小学校长钱文华表示，新校舍已经建成。");
        await archive.QueryAsync(async context =>
        {
            var one = await context.ArticlePeople.AsNoTracking().SingleAsync(person => person.Name == "钱文华");
            context.ArticlePeople.AddRange(Enumerable.Range(0, 3 * PeopleOfCoverage.MostArticles).Select(_ => new ArticlePerson { ArticleId = one.ArticleId, Name = one.Name, Rule = one.Rule, Confidence = one.Confidence, Offices = one.Offices }));
            await context.SaveChangesAsync();
            return 0;
        });
        var people = await archive.QueryAsync(context => context.PeopleOfNamesAsync(["赵建平", "钱文华"], TestContext.Current.CancellationToken));
        Assert.Equal([("赵建平", 1), ("钱文华", PeopleOfCoverage.MostArticles)], people.Select(person => (person.Name, person.Named.Count)).OrderBy(person => person.Count));
    }

    private static Task<ImportReport> ImportAsync(TestArchive archive, DateOnly date, string text) =>
        archive.ImportAsync(new PageHints("无锡日报", date, null), archive.Write($"{date:yyyy-MM-dd}.txt", $"抓落实\n\n    本报讯 {text}\n"));

    private static NamedPerson Named(int id, DateOnly date, string? office, string? organisation) =>
        new(id, "赵建平", id, date, "无锡日报", office is null ? [] : [new ArticleOffice(office, organisation, 1, 0, office.Length)], 0, "name-with-office", 0.9);
}
