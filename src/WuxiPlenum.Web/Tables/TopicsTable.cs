using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Tables;

/// <summary>The topics that hold something, in the catalog's order.</summary>
public static class TopicsTable
{
    private static readonly string[] s_columns = ["Topic", "Description", "Articles", "Address"];

    public static async Task<IResult> AnswerAsync(HttpContext context, PlenumContext archive, ArchiveMemory memory, SiteAddress site, IStringLocalizer<Wording> wording)
    {
        var topics = await TopicChip.CountAsync(archive, memory, context.RequestAborted);
        return ListTable.Of(
            "topics",
            s_columns,
            topics.ToAsyncEnumerable(),
            (csv, chip) =>
            {
                csv.WriteField(chip.Topic.Name.Here());
                csv.WriteField(chip.Topic.Description.Here());
                csv.WriteField(chip.Articles, []);
                csv.WriteField(site.Here(context, $"/topics/{chip.Topic.Slug}"));
            },
            wording,
            context.RequestAborted);
    }
}
