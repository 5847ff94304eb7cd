using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Pages.Pledges;

/// <summary>Pledges as an Atom feed.</summary>
public static class PledgeFeed
{
    // Newspapers of Wuxi come out in this zone, and no edition says an hour.
    private static readonly TimeSpan s_zone = TimeSpan.FromHours(8);

    public static byte[] Write(IReadOnlyList<PledgeRow> rows, PledgeAddresses addresses, IStringLocalizer<Wording> wording)
    {
        var feed = new SyndicationFeed(wording["Site.PageTitle", wording["Nav.Pledges"].Value], wording["Pledges.Intro"], new Uri(addresses.Ledger), addresses.Ledger, rows.Select(Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max())
        {
            Language = SiteLanguage.Current.Tag,
            Items = rows.Select(row => Item(row, addresses, wording)),
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(addresses.Feed), "application/atom+xml"));
        feed.Authors.Add(new SyndicationPerson(null, wording["Site.Name"], null));
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
            feed.GetAtom10Formatter().WriteTo(xml);
        return memory.ToArray();
    }

    private static SyndicationItem Item(PledgeRow row, PledgeAddresses addresses, IStringLocalizer<Wording> wording)
    {
        var item = new SyndicationItem(row.Title(wording), $"{row.Sentence()}\n{row.DeadlineInWords(wording)}", new Uri(addresses.Paragraph(row)), addresses.Id(row), Updated(row));
        if (row.Who is { } who)
            item.Authors.Add(new SyndicationPerson(null, PledgeWords.Plain(who), null));
        if (row.TopicName() is { } topic)
            item.Categories.Add(new SyndicationCategory(row.Topic, null, topic));
        item.AttributeExtensions.Add(new XmlQualifiedName("lang", "http://www.w3.org/XML/1998/namespace"), SiteLanguage.Chinese.Tag);
        return item;
    }

    private static DateTimeOffset Updated(PledgeRow row) =>
        row.Words.Date is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, s_zone) : DateTimeOffset.UnixEpoch;
}
