namespace WuxiPlenum.Web.Feeds;

/// <summary>What is new somewhere on the site, for programs that look in from time to time.</summary>
/// <param name="Page">The complete address of the page that shows the same.</param>
/// <param name="Self">That of the feed, which is also its name.</param>
/// <param name="Items">The latest first.</param>
public sealed record Feed(string Title, string Description, string Page, string Self, IReadOnlyList<FeedItem> Items)
{
    /// <summary>When an item last changed; the epoch when there is none.</summary>
    public DateTimeOffset Updated => Items.Select(item => item.Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
}

/// <param name="Id">A complete address that never changes, by which readers' programs know the item.</param>
/// <param name="Published">Null when the day is not known.</param>
/// <param name="Html">The whole text as HTML; null for an item that is its <paramref name="Summary"/>.</param>
public sealed record FeedItem(
    string Id, string Title, string Address, DateTimeOffset Updated, DateTimeOffset? Published, IReadOnlyList<string> Authors, IReadOnlyList<FeedCategory> Categories, string Summary, string? Html = null)
{
    // Newspapers of Wuxi come out in this zone, and no edition says an hour.
    private static readonly TimeSpan s_zone = TimeSpan.FromHours(8);

    /// <summary>The beginning of the day of an edition.</summary>
    public static DateTimeOffset Morning(DateOnly date) => new(date, TimeOnly.MinValue, s_zone);
}

/// <param name="Slug">Of a topic.</param>
/// <param name="Name">In the language of the interface.</param>
public sealed record FeedCategory(string Slug, string Name);
