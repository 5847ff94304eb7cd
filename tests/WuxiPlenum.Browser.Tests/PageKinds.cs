namespace WuxiPlenum.Browser.Tests;

/// <summary>One page of every kind.</summary>
public static class PageKinds
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["front"] = "/",
        ["feature"] = "锚定新目标",
        ["resolution"] = "中国共产党无锡市",
        ["proof"] = "锚定新目标/source",
        ["hits"] = "锚定新目标?q=发展",
        ["edition"] = "/editions/2023-12-28",
        ["editions"] = "/editions",
        ["topics"] = "/topics",
        ["topic"] = "/topics/innovation",
        ["search"] = "/search?q=高质量发展",
        ["filtered"] = "/search?q=发展&topic=innovation",
        ["nothing"] = "/search?q=新治生产力",
        ["refused"] = "/search?q=发展&page=abc",
        ["people"] = "/people",
        ["person"] = "/people/张韶峰",
        ["speakers"] = "/editions/2023-12-28/speakers",
        ["pledges"] = "/pledges",
        ["no-pledges"] = "/pledges?organisation=没有的单位&topic=no-such-topic",
        ["figures"] = "/figures",
        ["terms"] = "/terms",
        ["term"] = "/terms/走在前做示范多作贡献",
        ["tasks"] = "/tasks",
        ["task"] = "中国共产党无锡市/tasks/2",
        ["shared"] = "矢志争创一流/shared",
        ["about"] = "/about",
        ["api"] = "/api",
        ["accessibility"] = "/accessibility",
        ["offline"] = "/offline",
        ["missing"] = "/no-such-page",
        ["english"] = "/en/",
        ["english-feature"] = "en:锚定新目标",
        ["english-search"] = "/en/search?q=无锡",
        ["english-person"] = "/en/people/张韶峰",
        ["english-pledges"] = "/en/pledges",
        ["english-figures"] = "/en/figures",
        ["english-api"] = "/en/api",
        ["english-tasks"] = "/en/tasks",
    };

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>The address of that kind of page; that of an article is found by its title.</summary>
    public static async Task<string> AddressAsync(this Browser browser, string kind)
    {
        if (All[kind] is ['/', ..] address)
            return address;
        var (prefix, title) = All[kind].Split(':') is [var language, var named] ? ("/" + language, named) : ("", All[kind]);
        var end = title.IndexOfAny(['/', '?']);
        return end < 0 ? prefix + await browser.ArticleAsync(title) : prefix + await browser.ArticleAsync(title[..end]) + title[end..];
    }
}
