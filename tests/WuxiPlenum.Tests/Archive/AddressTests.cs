using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Tests.Archive;

/// <summary>The addresses of articles: what they depend on, and what they do not.</summary>
public class AddressTests
{
    private static readonly DateOnly s_day = new(2024, 1, 2);

    /// <summary>Pages whose articles have one headline and one day; what tells them apart is the newspaper, the page or the first words.</summary>
    private static readonly (string? Newspaper, string? Page, string Text)[] s_pages =
    [
        ("某报", "1", "简讯\n\n本报讯 昨天，全市召开科技创新大会，部署新一年的重点任务。\n"),
        ("某报", "2", "简讯\n\n本报讯 昨天，全市召开科技创新大会，谋划新一年的重点任务。\n"),
        ("他报", "1", "简讯\n\n本报讯 昨天，全市召开科技创新大会，安排新一年的重点任务。\n"),
        (null, null, "简讯\n\n今年以来，港口吞吐量再创历史新高，外贸企业纷纷抢抓机遇。\n"),
        (null, null, "简讯\n\n连日来，各地抓紧农时抢收抢种，田间地头一派忙碌的景象。\n"),
    ];

    [Fact]
    public async Task Do_not_depend_on_the_order_in_which_pages_are_imported()
    {
        var addresses = await AddressesAsync([0, 1, 2, 3, 4]);
        Assert.Equal(5, addresses.Distinct().Count());
        Assert.All(addresses, address => Assert.StartsWith("2024-01-02-简讯-", address, StringComparison.Ordinal));
        Assert.Equal(addresses, await AddressesAsync([4, 2, 3, 1, 0]));
    }

    [Fact]
    public async Task Do_not_depend_on_marks_and_blanks_in_a_headline()
    {
        string[] headlines = ["港口吞吐量，再创新高", "港口吞吐量 再创新高"];
        var addresses = new List<string>();
        foreach (var headline in headlines)
        {
            await using var archive = await TestArchive.CreateAsync();
            await archive.ImportAsync(archive.Write("a.jsonl", $$"""{"date":"2024-01-02","title":"{{headline}}","sections":[{"paragraphs":[{"text":"今年以来，港口繁忙。"}]}]}"""));
            addresses.Add(await archive.QueryAsync(context => context.Articles.Select(article => article.Slug).SingleAsync()));
        }

        Assert.Equal(addresses[0], addresses[1]);
    }

    [Fact]
    public async Task Are_numbered_for_what_is_printed_twice_in_one_place()
    {
        await using var archive = await TestArchive.CreateAsync();
        const string line = """{"newspaper":"某报","date":"2024-01-02","page":"1","title":"公告","source":{"name":"a"},"sections":[{"paragraphs":[{"text":"明日停水。"}]}]}""";
        await archive.ImportAsync(archive.Write("a.jsonl", line + "\n" + line + "\n"));
        var slugs = await archive.QueryAsync(context => context.Articles.OrderBy(article => article.Ordinal).Select(article => article.Slug).ToListAsync());
        Assert.Equal(slugs[0] + "-2", slugs[1]);
    }

    /// <summary>The addresses of the pages' articles, in the order of the pages.</summary>
    private static async Task<string[]> AddressesAsync(int[] order)
    {
        await using var archive = await TestArchive.CreateAsync();
        foreach (var i in order)
            Assert.Equal(0, (await archive.ImportAsync(new PageHints(s_pages[i].Newspaper, s_day, s_pages[i].Page), archive.Write($"{i}.txt", s_pages[i].Text))).Failed);
        var slugs = await archive.QueryAsync(context => context.Articles.Current().Include(article => article.Document).ToDictionaryAsync(article => article.Document.Name, article => article.Slug));
        return [.. Enumerable.Range(0, s_pages.Length).Select(i => slugs[$"{i}.txt"])];
    }
}
