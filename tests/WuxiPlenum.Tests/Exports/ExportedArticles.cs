using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Tests.Archive;

namespace WuxiPlenum.Tests.Exports;

/// <summary>An archive with the seed and with articles that are hard to write: hostile characters, a very long title, no title, no date.</summary>
public sealed class ExportedArticles : IAsyncLifetime
{
    /// <summary>Text that means something to Markdown, YAML, XML or a printer, and characters that XML cannot hold.</summary>
    private const string Hostile =
        """
        {"title":"# <b>*&amp;* \"'--- [x](y) ]]> \u0001\uFFFE","kicker":"1. 引","subtitles":["- 副","：{a: b} #"],"byline":"（<i>张</i>明、李\u0007华）","dateline":"<本报讯>","newspaper":"某\"报\" & Co: #1","page":"A<1>","slug":"hostile",
         "sections":[{"paragraphs":[{"text":"<本报讯> 1. a_b_c *x* `y` <script>alert(1)</script> &lt; \u0000\u000B 𠮷野家 | ~~z~~ $e=mc^2$"},{"text":"+ 增长3.7%；1) 二、#三"},{"text":"---"},{"text":"    四个空格"}]},
         {"heading":"## 小 <标题> ]]>","paragraphs":[{"text":"> 引文\n- 两行\r\n=== \\"},{"text":"***"}]},{"heading":"```","paragraphs":[{"text":"```"}]}]}
        """;

    private const string Bare = """{"slug":"bare","sections":[{"heading":"只有小标题","paragraphs":[{"text":"没有标题，也没有日期。"}]}]}""";

    public TestArchive Archive { get; private set; } = null!;

    public List<Article> Articles { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Archive = await TestArchive.CreateAsync();
        var longTitle = $$"""{"slug":"long","title":"{{new string('长', 5000)}}","date":"2024-02-29","sections":[{"paragraphs":[{"text":"一段。"}]}]}""";
        var hostile = Archive.Write("hostile.jsonl", Hostile.ReplaceLineEndings("") + "\n" + Bare + "\n" + longTitle + "\n");
        Assert.Equal(0, (await Archive.ImportAsync(hostile, Path.Combine(Repository.Root, "seeds"))).Failed);
        Articles = await OfAsync(Archive);
    }

    /// <summary>The current articles of an archive with their text.</summary>
    public static Task<List<Article>> OfAsync(TestArchive archive) => archive.QueryAsync(async context =>
        await context.TextsAsync(await context.Articles.Current().OrderBy(article => article.Slug).Select(article => article.Id).ToListAsync()).ToListAsync());

    public ValueTask DisposeAsync() => Archive.DisposeAsync();
}
