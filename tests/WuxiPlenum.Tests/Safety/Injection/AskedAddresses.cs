namespace WuxiPlenum.Tests.Safety.Injection;

/// <summary>Every place of an address in which a string may stand: the parameters of all pages and operations, and the parts of their paths.</summary>
internal static class AskedAddresses
{
    /// <summary>With <c>*</c> for the string.</summary>
    public static IReadOnlyList<string> Queries { get; } =
    [
        "/search?q=*", "/en/search?q=*", "/search?q=%22*%22", "/search?q=标题:*", "/search?q=x&topic=*", "/search?q=x&type=*", "/search?q=x&from=*", "/search?q=x&to=*", "/search?q=x&speaker=*",
        "/search?q=x&kind=*", "/search?q=x&byline=*", "/search?q=x&place=*", "/search?q=x&sort=*", "/search?q=x&page=*", "/search?*=x", "/search.atom?q=*", "/search.feed.json?q=*", "/search.csv?q=*",
        "/search.json?q=*", "/api/v1/search?q=*", "/api/v1/search?q=x&pageSize=*", "/api/v1/suggest?q=*", "/editions?month=*", "/editions?page=*", "/topics/innovation?view=*", "/topics/innovation.csv?view=*",
        "/people?q=*", "/people?topic=*&organisation=*", "/people?page=*", "/people.csv?q=*", "/people.json?q=*&organisation=*", "/pledges?organisation=*", "/pledges?topic=*&deadline=*", "/pledges.atom?organisation=*",
        "/pledges.feed.json?organisation=*", "/pledges.ics?organisation=*", "/pledges.csv?organisation=*", "/figures?q=*", "/figures?topic=*&status=*&unit=*&show=*", "/figures.csv?q=*", "/terms?q=*", "/tasks?date=*",
        "/tasks.csv?date=*", "/api/v1/articles?topic=*", "/api/v1/articles?type=*", "/api/v1/articles?from=*", "/api/v1/people?cursor=*", "/api/v1/pledges?deadline=*", "/api/v1/figures?unit=*", "/api/v1/terms?limit=*",
        "/api/v1/tasks?date=*", "/about?x=*", "/no-such-page?*=*", "/error/404?*",
    ];

    public static IReadOnlyList<string> Paths { get; } =
    [
        "/*", "/en/*", "/articles/*", "/articles/*.md", "/articles/*/source", "/articles/*/cite.bib", "/articles/*/picture.png", "/editions/*", "/editions/*.zip", "/editions/*/speakers", "/topics/*", "/topics/*.atom",
        "/people/*", "/people/*.atom", "/terms/*", "/terms/*.feed.json", "/s/*", "/compare/*/*", "/error/*", "/api/v1/*", "/api/v1/articles/*", "/api/v1/people/*", "/api/v1/terms/*", "/openapi/*",
    ];

    /// <summary>The forms of an article, after its address; with <c>?</c> a page that takes a string.</summary>
    public static IReadOnlyList<string> ArticleForms { get; } = ["", ".md", ".txt", ".xml", ".epub", ".json", "/cite.bib", "/cite.ris", "/cite.json", "/source", "/shared"];

    /// <summary>Where all that came in stands together.</summary>
    public static IReadOnlyList<string> Lists { get; } =
    [
        "/", "/en/", "/editions", "/editions/2031-11-18", "/editions/2031-11-18/speakers", "/editions/2031-11-18.epub", "/editions/2031-11-18.zip", "/editions/2031-11-18.json", "/editions.csv", "/editions.atom", "/editions.json",
        "/latest.atom", "/latest.feed.json", "/people", "/people?page=2", "/people.csv", "/people.json", "/pledges", "/pledges.csv", "/pledges.atom", "/pledges.feed.json", "/pledges.ics", "/pledges.json", "/figures", "/figures.csv",
        "/figures.json", "/terms", "/terms?page=2", "/terms.csv", "/terms.json", "/tasks", "/tasks.csv", "/topics", "/topics/innovation", "/topics/innovation.csv", "/topics/innovation.atom", "/search?q=alert", "/search.csv?q=alert",
        "/search.atom?q=alert", "/api/v1/articles?limit=100", "/api/v1/suggest?q=a", "/sitemap.xml", "/opensearch.xml", "/robots.txt", "/manifest.webmanifest", "/people/赵建平", "/people/赵建平.atom",
    ];
}
