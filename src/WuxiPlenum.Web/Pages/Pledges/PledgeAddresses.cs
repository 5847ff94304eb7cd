using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Pages.Pledges;

/// <summary>Complete addresses for what leaves the site.</summary>
public sealed class PledgeAddresses(HttpContext context, SiteAddress site)
{
    /// <summary>The paragraph that pledges.</summary>
    public string Paragraph(PledgeRow row) => site.Here(context, row.Words.Path);

    /// <summary>The same in every language and for every filter: what feeds know a pledge by.</summary>
    public string Id(PledgeRow row) => site.Of(context, $"/s/{ShortLink.Code(row.Words.Slug)}#{row.Words.Key}");
}
