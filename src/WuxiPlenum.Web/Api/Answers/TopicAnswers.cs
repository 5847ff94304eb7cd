using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Api.Answers;

/// <summary>A theme under which coverage is filed.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">In the language of the request.</param>
/// <param name="Description">In the language of the request.</param>
/// <param name="Articles">How many it holds.</param>
/// <param name="Url">Its page.</param>
/// <param name="Data">It with its articles, in this API.</param>
public sealed record TopicSummary(string Slug, string Name, string Description, int Articles, string Url, string Data)
{
    internal static TopicSummary Of(Topic topic, int articles, ApiLinks links) =>
        new(topic.Slug, topic.Name.Here(), topic.Description.Here(), articles, links.Page($"/topics/{topic.Slug}"), links.Data($"/topics/{topic.Slug}"));
}

/// <summary>What was said on a topic.</summary>
/// <param name="Topic">The topic, with how many articles it holds.</param>
/// <param name="Items">Its articles, the latest edition first.</param>
/// <param name="Next">The address of the next part; null when this is the last.</param>
public sealed record TopicAnswer(TopicSummary Topic, IReadOnlyList<TopicArticleAnswer> Items, string? Next);

/// <summary>An article on a topic.</summary>
/// <param name="Sections">Those of its sections that are filed under the topic.</param>
public sealed record TopicArticleAnswer(ArticleSummary Article, IReadOnlyList<TopicSectionAnswer> Sections);

/// <summary>A section on a topic.</summary>
/// <param name="Ordinal">1, 2, … in the article.</param>
/// <param name="Heading">Null before the first heading.</param>
/// <param name="Confidence">0 to 1: how sure it is that it is on the topic.</param>
/// <param name="Words">The words that decided, the weightiest first.</param>
/// <param name="Paragraphs">The numbers of its paragraphs.</param>
public sealed record TopicSectionAnswer(int Ordinal, string? Heading, double Confidence, IReadOnlyList<string> Words, IReadOnlyList<int> Paragraphs);
