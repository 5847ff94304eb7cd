using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Sharing;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Web.Feeds;

/// <summary>What every feed needs to be made.</summary>
internal sealed record FeedRequest(FeedFormat Format, HttpContext Context, PlenumContext Archive, ArticleFeed Articles, SiteAddress Site, IStringLocalizer<Wording> Wording)
{
    /// <summary>What was worked out from the whole archive.</summary>
    public ArchiveMemory Memory => Context.RequestServices.GetRequiredService<ArchiveMemory>();

    /// <param name="page">The path of the page that shows the same, with its query.</param>
    /// <param name="items">The latest first.</param>
    public IResult Answer(string title, string description, string page, IReadOnlyList<FeedItem> items)
    {
        var self = Site.Here(Context, Context.Request.Path.ToUriComponent() + Context.Request.QueryString.ToUriComponent());
        return WrittenForm.Of(Format.Form, Format.Write(new Feed(Wording["Site.PageTitle", title], description, Site.Here(Context, page), self, items)));
    }

    /// <summary>A feed of articles.</summary>
    /// <param name="those">Which of the current articles.</param>
    /// <inheritdoc cref="Answer"/>
    public async Task<IResult> AnswerAsync(string title, string description, string page, Func<IQueryable<Article>, IQueryable<Article>> those) =>
        Answer(title, description, page, await Articles.ItemsAsync(Context, those(Archive.Articles.Current().InPageOrder())));

    /// <summary>An item that is a passage of an article, dated by its edition.</summary>
    /// <param name="slug">Of the article.</param>
    /// <param name="key">What it is known by within the article.</param>
    /// <param name="path">Where it stands, below the path base and the language.</param>
    public FeedItem Passage(string slug, string key, string title, string path, DateOnly? date, string summary)
    {
        DateTimeOffset? published = date is { } day ? FeedItem.Morning(day) : null;
        return new FeedItem(
            Site.Of(Context, $"/s/{ShortLink.Code(slug)}#{key}"), title, Site.Here(Context, path), published ?? DateTimeOffset.UnixEpoch, published, [], [], summary);
    }
}

/// <summary>How feeds are mapped.</summary>
internal static class FeedMapping
{
    /// <summary>Maps a feed in all formats, at the address of its page with their suffixes.</summary>
    /// <param name="page">With <c>{slug}</c> in it, or without.</param>
    public static void MapFeed(this WebApplication app, string page, Func<FeedRequest, string, Task<IResult>> answer)
    {
        foreach (var format in FeedFormat.All)
        {
            // Before others with a suffix: .feed.json also ends in .json.
            app.MapGet($"{page}.{format.Form.Extension}", (HttpContext context, string? slug, PlenumContext archive, ArticleFeed articles, SiteAddress site, IStringLocalizer<Wording> wording) =>
                answer(new FeedRequest(format, context, archive, articles, site, wording), slug ?? "")).WithOrder(-1);
        }
    }
}
