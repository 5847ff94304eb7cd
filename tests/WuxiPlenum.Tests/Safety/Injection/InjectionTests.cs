namespace WuxiPlenum.Tests.Safety.Injection;

public class InjectionTests
{
    /// <summary>Each string comes by one carrier, and meets some of the forms and addresses; <c>injection</c> in the benchmarks asks for all.</summary>
    [Fact]
    public async Task No_known_injection_becomes_more_than_text()
    {
        Assert.True(Injections.Count >= 200);
        await using var portal = await RunningPortal.StartAsync();
        var run = new InjectionRun(portal, share: 11);
        await run.RunAsync(TestContext.Current.CancellationToken);
        Assert.True(run.Answers.Select(answer => (answer.Category, answer.Carrier)).Distinct().Count() > Injections.All.Count * 6);
        AssertText([.. run.Answers, .. await ExportedFiles.ExportAsync(portal, TestContext.Current.CancellationToken)]);
    }

    [Fact]
    public async Task The_static_site_makes_no_more_of_them()
    {
        await using var portal = await RunningPortal.StartAsync();
        await new InjectionRun(portal, share: 1).CarryOneOfEachAsync(TestContext.Current.CancellationToken);
        var files = await ExportedFiles.PublishAsync(portal, TestContext.Current.CancellationToken);
        Assert.Contains(files, file => file.Address.EndsWith("index.html", StringComparison.Ordinal));
        AssertText(files);
    }

    private static void AssertText(IReadOnlyCollection<Answered> answers)
    {
        var wrong = answers.Where(answer => answer.Complaint is not null).Select(answer => $"{answer.Carrier}, {answer.Category}: {answer.Complaint} {answer.Address}").ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {answers.Count}:\n" + string.Join('\n', wrong.DistinctBy(complaint => complaint[..Math.Min(60, complaint.Length)]).Take(40)));
    }

    /// <summary>The check itself finds what it is to find.</summary>
    [Theory]
    [InlineData("text/html", "<p><img src=x onerror=alert(1)>")]
    [InlineData("text/html", "<script>alert(1)</script>")]
    [InlineData("text/html", "<script type=application/ld+json>{</script>")]
    [InlineData("text/html", "<a href=' java\tscript:alert(1)'>x</a>")]
    [InlineData("text/html", "<p style=color:red>x")]
    [InlineData("text/markdown", "[x](javascript:alert(1))")]
    [InlineData("text/markdown", "a <b onclick=x>b</b>")]
    [InlineData("text/csv", "a,b\n=1+1,2\n")]
    [InlineData("text/csv", "a,b\n1,2,3\n")]
    [InlineData("text/calendar", "BEGIN:VCALENDAR\r\nATTACH:x\r\nEND:VCALENDAR\r\n")]
    [InlineData("application/atom+xml", "<x><y type='html'>&lt;script&gt;</y></x>")]
    [InlineData("application/tei+xml", "<x>&e;</x>")]
    [InlineData("application/feed+json", """{"items":[{"content_html":"<svg onload=x>"}]}""")]
    [InlineData("application/x-bibtex", "@article{a, title={x}} @b{c}")]
    [InlineData("application/x-research-info-systems", "TY  - NEWS\nevil\nER  - ")]
    [InlineData("application/x-unknown", "x")]
    public void What_runs_is_found(string mediaType, string body) =>
        Assert.NotNull(AnswerCheck.Complaint("", mediaType, System.Text.Encoding.UTF8.GetBytes(body)));

    /// <summary>So does the check of the static site, which has its policy and its ways on in its pages.</summary>
    [Theory]
    [InlineData("<img src='https://evil.example/x.png'>")]
    [InlineData("<script src='other.js'></script>")]
    [InlineData("<meta http-equiv=refresh content='0; url=https://evil.example/'>")]
    [InlineData("<meta http-equiv=Content-Security-Policy content='default-src *'>")]
    public void What_runs_in_the_static_site_is_found(string html) => Assert.NotNull(HtmlCheck.OfSite(html, address => address == "own/page.html"));

    [Theory]
    [InlineData("<meta http-equiv=refresh content='0; url=own/page.html'>")]
    [InlineData("<img src='own/page.html'>")]
    public void What_is_its_own_is_not(string html) => Assert.Null(HtmlCheck.OfSite(html, address => address == "own/page.html"));
}
