using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Intake;

namespace WuxiPlenum.Tests.Pages;

/// <summary>Articles of other formats than plain text beside the text that was extracted from them.</summary>
public class FormatProofTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task The_text_of_a_page_of_a_PDF_or_of_the_web_is_shown_with_the_places_of_every_paragraph()
    {
        var tests = Path.Combine(Repository.Root, "tests");
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PageImporter>().ImportAsync(
            new([Path.Combine(tests, "WuxiPlenum.Tests", "Samples", "saved-edition"), Path.Combine(tests, "WuxiPlenum.Formats.Tests", "Samples", "edition.pdf")]),
            cancellation: TestContext.Current.CancellationToken);
        var shown = await scope.ServiceProvider.GetRequiredService<PlenumContext>().Articles.Current()
            .Where(article => !article.IsWhole && (article.Edition.Newspaper == "澜川日报" || article.Edition.Newspaper == "桐川日报"))
            .Select(article => new { article.Slug, article.ParagraphCount, article.Document.Name, article.Document.Text }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains(shown, article => article.Name == "edition.pdf#2");
        Assert.Contains(shown, article => article.Name == "content_202.htm");
        foreach (var article in shown)
        {
            var html = await portal.PageAsync($"/articles/{Uri.EscapeDataString(article.Slug)}/source");
            Assert.Contains(article.Name, html, StringComparison.Ordinal);
            Assert.Equal(article.Text, ProofTests.SourceOf(html));
            foreach (var number in Enumerable.Range(1, article.ParagraphCount))
                Assert.Contains($"<a class=\"at\" href=\"#p{number}\"", html, StringComparison.Ordinal);
        }
    }
}
