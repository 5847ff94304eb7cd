using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Pages.Pledges;

/// <summary>Complete addresses for what leaves the site.</summary>
public sealed class PledgeAddresses(HttpContext context, SiteAddress site, PledgeFilter filter)
{
    /// <summary>The ledger, under the filter.</summary>
    public string Ledger => Here("/pledges" + filter);

    /// <summary>The feed in a form.</summary>
    public string Feed(PageForm form) => Here($"/pledges.{form.Extension}{filter}");

    /// <summary>The paragraph that pledges.</summary>
    public string Paragraph(PledgeRow row) => Here(row.Words.Path);

    /// <summary>The same in every language and for every filter: what feeds know a pledge by.</summary>
    public string Id(PledgeRow row) => site.Of(context, $"/s/{ShortLink.Code(row.Words.Slug)}#{row.Words.Key}");

    private string Here(string path) => site.Here(context, path);
}
