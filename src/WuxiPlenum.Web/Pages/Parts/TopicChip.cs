using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Coverage;

namespace WuxiPlenum.Web.Pages.Parts;

/// <summary>A topic and, where it was counted, how many articles it holds.</summary>
public sealed record TopicChip(Topic Topic, int? Articles)
{
    /// <summary>Every topic there is, in the catalog's order, not counted.</summary>
    public static IReadOnlyList<TopicChip> All() => [.. TopicCatalog.Default.Topics.Select(topic => new TopicChip(topic, null))];

    /// <summary>The topics that hold something, in the catalog's order. Counted over all articles once, and kept until the archive changes.</summary>
    public static Task<IReadOnlyList<TopicChip>> CountAsync(PlenumContext archive, ArchiveMemory memory, CancellationToken cancellation) =>
        memory.GetAsync(archive, "topics", () => CountAsync(archive, cancellation), cancellation);

    private static async Task<IReadOnlyList<TopicChip>> CountAsync(PlenumContext archive, CancellationToken cancellation)
    {
        var counts = await archive.TopicArticles
            .GroupBy(articles => articles.Topic)
            .Select(group => new { Topic = group.Key, Articles = group.Sum(articles => articles.Count) })
            .ToDictionaryAsync(count => count.Topic, count => count.Articles, cancellation);
        return [.. TopicCatalog.Default.Topics
            .Where(topic => counts.ContainsKey(topic.Slug))
            .Select(topic => new TopicChip(topic, counts[topic.Slug]))];
    }
}
