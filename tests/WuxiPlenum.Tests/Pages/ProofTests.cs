using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Findings;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Tests.Pages;

/// <summary>An article beside its source.</summary>
public partial class ProofTests(Portal portal) : IClassFixture<Portal>
{
    private async Task<string> ProofAsync(string title, string prefix = "") =>
        await portal.PageAsync(prefix + await portal.ArticleAsync(title) + "/source");

    [Theory]
    [InlineData("锚定新目标")]
    [InlineData("矢志争创一流")]
    [InlineData("中国共产党无锡市")]
    public async Task The_whole_source_is_shown_character_for_character(string title)
    {
        var seed = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.txt").Single(), TestContext.Current.CancellationToken);
        Assert.Equal(seed, SourceOf(await ProofAsync(title)));
    }

    [Fact]
    public async Task Every_paragraph_leads_to_its_places_and_every_place_back()
    {
        var html = await ProofAsync("锚定新目标");
        var ids = Id().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var fragments = Fragment().Matches(html).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Empty(fragments.Except(ids));
        foreach (var number in Enumerable.Range(1, 18))
            Assert.Contains($"<a class=\"at\" href=\"#p{number}\"", html, StringComparison.Ordinal);
        Assert.Equal(18, Regex.Count(html, "<div class=\"traced\" id=\"p\\d+\">.*?<a href=\"#o\\d+\">", RegexOptions.Singleline));
    }

    [Fact]
    public async Task Joins_moves_doubled_characters_and_the_date_are_explained()
    {
        var html = await ProofAsync("锚定新目标");
        Assert.Contains("的高质量发展｜展筑牢根基", html, StringComparison.Ordinal);
        Assert.Matches("<s id=\"o\\d+\" class=\"dropped\">展</s>", html);
        Assert.Matches("<a class=\"seam\" href=\"#o\\d+\"", html);
        foreach (var rule in new[] { FindingRule.JoinedAcrossFrames, FindingRule.BlockMoved, FindingRule.DoubledCharacterDropped, FindingRule.DateInferred })
            Assert.Contains(Chinese(() => rule.Reason()), html, StringComparison.Ordinal);
        Assert.Contains("较有把握（60%）", html, StringComparison.Ordinal);

        var halves = await ProofAsync("矢志争创一流");
        Assert.Contains("矢志争创一流｜奋力多作贡献", halves, StringComparison.Ordinal);
        Assert.Contains(Chinese(() => FindingRule.HeadlineAssembled.Reason()), halves, StringComparison.Ordinal);
        Assert.DoesNotContain(Chinese(() => FindingRule.BlockMoved.Reason()), halves, StringComparison.Ordinal); // another article's
    }

    [Fact]
    public async Task Parts_of_other_articles_lead_to_them()
    {
        var html = await ProofAsync("矢志争创一流");
        var address = await portal.ArticleAsync("锚定新目标");
        var link = ElsewhereLink().Matches(html).Select(match => match.Groups[1].Value).First(link => Uri.UnescapeDataString(link).Contains("锚定新目标", StringComparison.Ordinal));
        var target = new Uri(new Uri(portal.Address, await portal.ArticleAsync("矢志争创一流") + "/source"), link);
        Assert.Equal(new Uri(portal.Address, address + "/source"), target);
        await portal.PageAsync(target.PathAndQuery);
    }

    [Fact]
    public async Task The_article_links_to_it_and_the_interface_may_be_english()
    {
        var address = await portal.ArticleAsync("锚定新目标");
        Assert.Contains($"href=\"{address}/source\"", await portal.PageAsync(address), StringComparison.Ordinal);
        var html = await ProofAsync("锚定新目标", "/en");
        Assert.Contains("<html lang=\"en\"", html, StringComparison.Ordinal);
        Assert.Contains("Cut sentence joined", html, StringComparison.Ordinal);
        Assert.Contains(">source, line 3</a>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/no-such-article/source")]
    [InlineData("/articles/{0}/source?from=-1")]
    [InlineData("/articles/{0}/source?from=9429")]
    [InlineData("/articles/{0}/source?from=abc")]
    public async Task What_does_not_exist_is_not_found(string address)
    {
        var slug = (await portal.ArticleAsync("锚定新目标")).Split('/')[^1];
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AnswerAsync(address.Replace("{0}", slug, StringComparison.Ordinal))).Status);
    }

    [Fact]
    public void Every_inference_and_every_kind_of_unplaced_text_has_words_in_both_languages()
    {
        string[] Words() => [
            .. Enum.GetValues<FindingRule>().Select(rule => rule.Name()),
            .. Enum.GetValues<FindingRule>().Select(rule => rule.Reason()),
            .. Enum.GetValues<UnplacedKind>().Select(kind => kind.Name())];
        Assert.All(In(SiteLanguage.Chinese, Words), words => Assert.Matches(@"^\p{IsCJKUnifiedIdeographs}", words));
        Assert.All(In(SiteLanguage.English, Words), words => Assert.Matches("^[A-Z][ -~]+$", words));
    }

    private static string Chinese(Func<string> words) => In(SiteLanguage.Chinese, words);

    private static T In<T>(SiteLanguage language, Func<T> words)
    {
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        try
        {
            System.Globalization.CultureInfo.CurrentUICulture = language.Culture;
            return words();
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>The text of the source as a browser has it.</summary>
    public static string SourceOf(string html) => WebUtility.HtmlDecode(Tag().Replace(Raw().Match(html).Groups[1].Value, ""));

    [GeneratedRegex("<div class=\"raw\" lang=\"zh-CN\">(.*?)</div>", RegexOptions.Singleline)]
    private static partial Regex Raw();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Fragment();

    [GeneratedRegex("<a class=\"at\" href=\"(\\.\\./[^\"]+)\"")]
    private static partial Regex ElsewhereLink();
}

/// <summary>Sources that the seed has none of; they change the archive, so they have a portal of their own.</summary>
public class UnusualProofTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_source_of_a_megabyte_is_shown_in_stretches_that_leave_nothing_out()
    {
        var address = await portal.ArticleAsync("锚定新目标") + "/source";
        var filler = string.Concat(Enumerable.Range(1, 25_000).Select(line => $"第{line}行：这里是另一天的报纸，共有许多文字。\n"));
        var text = "";
        await portal.ChangeAsync(async archive =>
        {
            var document = await archive.Documents.SingleAsync();
            text = document.Text += filler;
        });
        Assert.True(text.Length > 500_000);

        var shown = await portal.PageAsync(address);
        Assert.Contains("class=\"here\"", shown, StringComparison.Ordinal);
        Assert.True(shown.Length < 400_000, $"The page has {shown.Length} characters.");
        var read = "";
        for (string? next = address; next is not null;)
        {
            var html = await portal.PageAsync(next);
            read += ProofTests.SourceOf(html);
            next = System.Text.RegularExpressions.Regex.Match(html, "href=\"(\\?from=\\d+)#original\" rel=\"next\"") is { Success: true } link ? address + link.Groups[1].Value : null;
        }

        Assert.Equal(text, read);
    }
}

public class SourcelessProofTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task An_article_without_places_in_a_source_says_so()
    {
        var address = await portal.ArticleAsync("锚定新目标");
        await portal.ChangeAsync(async archive =>
        {
            (await archive.Documents.Include(document => document.Findings).SingleAsync()).Text = "";
            await archive.Findings.ForEachAsync(finding => archive.Remove(finding));
            await archive.ArticlePassages.ForEachAsync(passage => passage.Spans = []);
            await archive.Sections.ForEachAsync(section => section.HeadingSpans = []);
            await archive.Paragraphs.ForEachAsync(paragraph => (paragraph.Spans, paragraph.Emendations) = ([], []));
        });
        var html = await portal.PageAsync(address + "/source");
        Assert.Contains("本文没有可以对照的原文", html, StringComparison.Ordinal);
        Assert.Contains("加快培育新质生产力", html, StringComparison.Ordinal);
    }
}
