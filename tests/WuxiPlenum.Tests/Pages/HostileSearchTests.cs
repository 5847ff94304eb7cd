using AngleSharp.Html.Parser;
using CsCheck;
using WuxiPlenum.Tests.Search;

namespace WuxiPlenum.Tests.Pages;

public class HostileSearchTests(Portal portal) : IClassFixture<Portal>
{
    /// <summary>Whatever is asked, the page has the scripts of the site and no others, no handlers and no frames, and shows the query in its box.</summary>
    [Fact]
    public async Task Nothing_in_a_query_becomes_part_of_the_page()
    {
        var scripts = new HtmlParser().ParseDocument(await portal.PageAsync("/search")).Scripts.Length;
        HostileQueries.Any.Where(query => query.Length <= 2000).Sample(query =>
        {
            var (status, html) = portal.AnswerAsync("/search?q=" + Uri.EscapeDataString(query)).GetAwaiter().GetResult();
            Assert.True((int)status is 200 or 400, $"{status}: {query}");
            var page = new HtmlParser().ParseDocument(html);
            Assert.Equal(scripts, page.Scripts.Length);
            Assert.Empty(page.QuerySelectorAll("[onerror],[onload],[onclick],iframe,object,a[href^='javascript'],main img"));
            Assert.Equal("/search", page.QuerySelector("form[role=search]")!.GetAttribute("action"));
        }, iter: 10_000);
    }
}
