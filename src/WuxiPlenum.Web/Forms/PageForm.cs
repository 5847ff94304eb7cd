namespace WuxiPlenum.Web.Forms;

/// <summary>A form in which what a page shows is there for programs, at the address of the page with a suffix.</summary>
/// <param name="Extension">The suffix, without its dot.</param>
/// <param name="MediaType">By which it can be asked for at the page's own address, too.</param>
public sealed record PageForm(string Extension, string MediaType)
{
    public static PageForm Json { get; } = new("json", "application/json");
    public static PageForm Markdown { get; } = new("md", "text/markdown");
    public static PageForm Text { get; } = new("txt", "text/plain");
    public static PageForm Tei { get; } = new("xml", "application/tei+xml");
    public static PageForm Epub { get; } = new("epub", "application/epub+zip");
    public static PageForm Zip { get; } = new("zip", "application/zip");
    public static PageForm Csv { get; } = new("csv", "text/csv");
    public static PageForm Atom { get; } = new("atom", "application/atom+xml");
    public static PageForm JsonFeed { get; } = new("feed.json", "application/feed+json");
    public static PageForm Calendar { get; } = new("ics", "text/calendar");
}
