using WuxiPlenum.Web.Forms;

namespace WuxiPlenum.Web.Feeds;

/// <summary>A format in which every feed is there.</summary>
public sealed record FeedFormat(PageForm Form, Func<Feed, byte[]> Write)
{
    public static IReadOnlyList<FeedFormat> All { get; } = [new(PageForm.Atom, AtomFeed.Write), new(PageForm.JsonFeed, JsonFeed.Write)];
}
