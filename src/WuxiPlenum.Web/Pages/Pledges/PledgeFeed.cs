using Microsoft.Extensions.Localization;
using WuxiPlenum.Web.Feeds;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Pages.Pledges;

/// <summary>Pledges as a feed.</summary>
public static class PledgeFeed
{
    public static Feed Of(IReadOnlyList<PledgeRow> rows, PageForm form, PledgeAddresses addresses, IStringLocalizer<Wording> wording) => new(
        wording["Site.PageTitle", wording["Nav.Pledges"].Value], wording["Pledges.Intro"], addresses.Ledger, addresses.Feed(form), [.. rows.Select(row => Item(row, addresses, wording))]);

    private static FeedItem Item(PledgeRow row, PledgeAddresses addresses, IStringLocalizer<Wording> wording)
    {
        DateTimeOffset? published = row.Words.Date is { } date ? FeedItem.Morning(date) : null;
        return new FeedItem(
            addresses.Id(row),
            row.Title(wording),
            addresses.Paragraph(row),
            published ?? DateTimeOffset.UnixEpoch,
            published,
            row.Who is { } who ? [PledgeWords.Plain(who)] : [],
            row.TopicName() is { } topic ? [new FeedCategory(row.Topic!, topic)] : [],
            $"{row.Sentence()}\n{row.DeadlineInWords(wording)}");
    }
}
