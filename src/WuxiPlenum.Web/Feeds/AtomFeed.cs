using System.ServiceModel.Syndication;
using System.Xml;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Feeds;

/// <summary>A feed as Atom (RFC 4287).</summary>
public static class AtomFeed
{
    private static readonly XmlWriterSettings s_settings = new() { Encoding = ExportedText.Utf8, Indent = true };
    private static readonly XmlQualifiedName s_language = new("lang", "http://www.w3.org/XML/1998/namespace");

    public static byte[] Write(Feed feed)
    {
        var title = ExportedText.Clean(feed.Title);
        var written = new SyndicationFeed(title, ExportedText.Clean(feed.Description), new Uri(feed.Page), feed.Self, feed.Updated)
        {
            Language = SiteLanguage.Current.Tag,
            Items = feed.Items.Select(Item),
        };
        written.Links.Add(SyndicationLink.CreateSelfLink(new Uri(feed.Self), PageForm.Atom.MediaType));
        written.Authors.Add(new SyndicationPerson(null, title, null)); // of items that name nobody
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, s_settings))
            written.GetAtom10Formatter().WriteTo(xml);
        return memory.ToArray();
    }

    private static SyndicationItem Item(FeedItem item)
    {
        var written = new SyndicationItem
        {
            Id = item.Id,
            Title = SyndicationContent.CreatePlaintextContent(ExportedText.Clean(item.Title)),
            Summary = SyndicationContent.CreatePlaintextContent(ExportedText.Clean(item.Summary)),
            Content = item.Html is { } html ? SyndicationContent.CreateHtmlContent(html) : null,
            LastUpdatedTime = item.Updated,
            PublishDate = item.Published ?? default,
        };
        written.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(item.Address), "text/html"));
        foreach (var author in item.Authors)
            written.Authors.Add(new SyndicationPerson(null, ExportedText.Clean(author), null));
        foreach (var category in item.Categories)
            written.Categories.Add(new SyndicationCategory(category.Slug, null, category.Name));
        written.AttributeExtensions.Add(s_language, SiteLanguage.Chinese.Tag);
        return written;
    }
}
