using Microsoft.AspNetCore.Mvc.RazorPages;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Pages.Parts;

namespace WuxiPlenum.Web.Pages.Topics;

public class IndexModel(PlenumContext archive, ArchiveMemory memory) : PageModel
{
    /// <summary>All topics; those that hold nothing yet have no count.</summary>
    public IReadOnlyList<TopicChip> Topics { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var counted = (await TopicChip.CountAsync(archive, memory, cancellation)).ToDictionary(chip => chip.Topic.Slug);
        Topics = [.. TopicChip.All().Select(chip => counted.GetValueOrDefault(chip.Topic.Slug, chip))];
    }
}
