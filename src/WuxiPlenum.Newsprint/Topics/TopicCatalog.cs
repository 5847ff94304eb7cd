using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Newsprint.Topics;

/// <summary>A theme under which coverage is filed.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Words">The vocabulary that decides, each word with its weight.</param>
/// <param name="Genres">Articles of these genres belong to it whatever their words.</param>
/// <param name="Lead">Whether the lead of an article with sections on several topics belongs to it.</param>
public sealed record Topic(
    string Slug,
    LocalizedText Name,
    LocalizedText Description,
    ImmutableDictionary<string, double> Words,
    ImmutableHashSet<Genre> Genres,
    bool Lead = false);

/// <summary>A text in the two languages of the interface.</summary>
public sealed record LocalizedText(string Zh, string En);

/// <summary>The topics, in the order in which they are shown. They are defined in <c>topics.json</c> and nowhere else.</summary>
public sealed class TopicCatalog
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly ImmutableDictionary<string, Topic> _bySlug;

    private TopicCatalog(ImmutableArray<Topic> topics)
    {
        Topics = topics;
        Vocabulary = new TopicVocabulary(topics);
        _bySlug = topics.ToImmutableDictionary(topic => topic.Slug);
    }

    /// <summary>The catalog that is built into the program.</summary>
    public static TopicCatalog Default { get; } = Load();

    public ImmutableArray<Topic> Topics { get; }

    /// <summary>The words of all of them.</summary>
    internal TopicVocabulary Vocabulary { get; }

    /// <summary>The topic with that slug, or null.</summary>
    public Topic? Find(string? slug) => slug is not null && _bySlug.TryGetValue(slug, out var topic) ? topic : null;

    private static TopicCatalog Load()
    {
        using var stream = typeof(TopicCatalog).Assembly.GetManifestResourceStream("topics.json")
            ?? throw new InvalidOperationException("topics.json is not embedded in the assembly.");
        return new TopicCatalog(JsonSerializer.Deserialize<ImmutableArray<Topic>>(stream, s_json));
    }
}
