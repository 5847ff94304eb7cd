using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Benchmarks.Scale;

/// <summary>Addresses of every kind of page, spread over an archive, none twice: no cache has them. Where a kind has one address only, it stands once.</summary>
internal static class ScalePages
{
    private const int OfKind = 30;

    private static readonly string[] s_queries =
    [
        "发展", "创新", "产业", "科技", "民生", "项目", "企业", "城市", "生态", "文化", "新质生产力", "高质量发展", "\"科技创新\"", "产业 集群", "现代化 建设", "发展 -企业", "标题:创新", "AI", "5G",
        "教育", "医疗", "交通", "农业", "乡村振兴", "改革", "开放", "人才", "数字经济", "专题:innovation 企业", "营商环境",
    ];

    public static async Task<IReadOnlyList<(string Kind, IReadOnlyList<string> Addresses)>> OfAsync(PlenumContext context)
    {
        var articles = await SpreadAsync(context, 2 * OfKind);
        var days = articles.Select(article => article.Day).Distinct().Take(OfKind).ToList();
        var names = await context.ArticlePeople.Where(person => person.Name != null).OrderBy(person => person.Id).Select(person => person.Name!).Take(400).ToListAsync();
        var terms = await context.ArticleTerms.OrderBy(term => term.Id).Select(term => term.Term).Take(400).ToListAsync();
        var tasks = await context.ArticleTasks.Where(task => task.Article.IsCurrent).OrderBy(task => task.Id).Select(task => task.Article.Edition.Date).Take(400).ToListAsync();
        return
        [
            ("front page of a day", [.. days.Select(day => $"/editions/{day}")]),
            ("front page, the latest", ["/"]),
            ("article", [.. articles.Select(article => $"/articles/{Uri.EscapeDataString(article.Slug)}")]),
            ("article as JSON", [.. articles.Select(article => $"/api/v1/articles/{Uri.EscapeDataString(article.Slug)}")]),
            ("topics", ["/topics"]),
            ("topic", [.. Pages("/topics/innovation", 6), .. Pages("/topics/industry", 6)]),
            ("search", [.. s_queries.Select(query => $"/search?q={Uri.EscapeDataString(query)}")]),
            ("search, suggestions", [.. s_queries.Select(query => $"/api/v1/suggest?q={Uri.EscapeDataString(query[..1])}").Distinct()]),
            ("people", [.. Pages("/people", 8)]),
            ("person", [.. names.Distinct().Take(OfKind).Select(name => $"/people/{Uri.EscapeDataString(name)}")]),
            ("pledges", [.. Pages("/pledges", 8), .. Pages("/pledges?topic=innovation", 4)]),
            ("figures", [.. Pages("/figures", 8)]),
            ("terms", [.. Pages("/terms", 5)]),
            ("term", [.. terms.Distinct().Take(OfKind).Select(term => $"/terms/{Uri.EscapeDataString(term)}")]),
            ("tasks of a day", [.. tasks.Distinct().Take(OfKind).Select(day => $"/tasks?date={day:yyyy-MM-dd}")]),
            ("calendar", ["/editions"]),
            ("calendar, a month", [.. days.Select(day => $"/editions?month={day[..7]}").Distinct()]),
            ("latest articles, Atom", ["/latest.atom"]),
            ("articles of the API", ["/api/v1/articles?limit=100", "/api/v1/articles?limit=99", "/api/v1/articles?limit=98"]),
            ("site map", ["/sitemap.xml"]),
        ];
    }

    private static async Task<IReadOnlyList<(string Slug, string Day)>> SpreadAsync(PlenumContext context, int count)
    {
        var last = await context.Articles.MaxAsync(article => article.Id);
        var ids = Enumerable.Range(0, count).Select(place => 1 + (int)((long)place * (last - 1) / count)).ToList();
        var found = await context.Articles.Current().Where(article => ids.Contains(article.Id)).Select(article => new { article.Slug, article.Edition.Date }).ToListAsync();
        return [.. found.Select(article => (article.Slug, article.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))];
    }

    private static IEnumerable<string> Pages(string address, int count) =>
        Enumerable.Range(1, count).Select(page => page == 1 ? address : $"{address}{(address.Contains('?') ? '&' : '?')}page={page}");
}
