using System.Text.Json;
using System.Text.Json.Serialization;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Feeds;

/// <summary>A feed as JSON Feed, version 1.1 (<see href="https://www.jsonfeed.org/version/1.1/"/>).</summary>
public static class JsonFeed
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = SiteJson.Encoder,
    };

    public static byte[] Write(Feed feed) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Version = "https://jsonfeed.org/version/1.1",
            feed.Title,
            feed.Description,
            HomePageUrl = feed.Page,
            FeedUrl = feed.Self,
            Language = SiteLanguage.Current.Tag,
            Items = feed.Items.Select(item => new
            {
                item.Id,
                Url = item.Address,
                item.Title,
                Summary = item.Html is null ? null : item.Summary,
                ContentHtml = item.Html,
                ContentText = item.Html is null ? item.Summary : null,
                DatePublished = item.Published,
                DateModified = item.Updated,
                Authors = item.Authors.Count == 0 ? null : item.Authors.Select(author => new { Name = author }),
                Tags = item.Categories.Count == 0 ? null : item.Categories.Select(category => category.Name),
                Language = SiteLanguage.Chinese.Tag,
            }),
        },
        s_options);
}
