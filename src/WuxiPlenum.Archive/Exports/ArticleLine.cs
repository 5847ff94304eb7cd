using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Archive.Exports;

/// <summary>
/// One line of JSON Lines: a finished article. It is what the archive exports and what it takes in; both ways the same article
/// gives the same bytes. Only <paramref name="Sections"/> is needed; what is absent is null or empty, and genre and topics that are
/// absent are decided by the reader's rules.
/// </summary>
/// <param name="Date">The edition's date.</param>
/// <param name="DateEvidence">How it is known; given, when absent.</param>
/// <param name="Slug">The article's name in addresses; made from date and title when absent, or when another article has it.</param>
/// <param name="TitleBreaks">Offsets in the title at which a printed line ends.</param>
/// <param name="Byline">As printed.</param>
/// <param name="Authors">The byline without brackets.</param>
/// <param name="ContinuedFrom">The page on which it begins, when that is missing.</param>
/// <param name="ContinuedTo">The page on which it goes on, when that is missing.</param>
/// <param name="Source">The document that it stands in. The lines of one document follow each other; a line without one is a document of its own.</param>
internal sealed record ArticleLine(
    IReadOnlyList<SectionLine> Sections,
    string? Newspaper = null,
    DateOnly? Date = null,
    DateEvidence? DateEvidence = null,
    double? DateConfidence = null,
    string? Page = null,
    string? Slug = null,
    string? Kicker = null,
    string? Title = null,
    IReadOnlyList<int>? TitleBreaks = null,
    IReadOnlyList<string>? Subtitles = null,
    string? Byline = null,
    string? Authors = null,
    string? Dateline = null,
    Genre? Genre = null,
    string? ContinuedFrom = null,
    string? ContinuedTo = null,
    SourceLine? Source = null)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The line, without its end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, s_options);

    /// <exception cref="JsonException">It is not such a line; the path says where.</exception>
    public static ArticleLine Parse(string json) =>
        JsonSerializer.Deserialize<ArticleLine>(json, s_options) ?? throw new JsonException("The line is null.", "$", null, null);
}

/// <summary>The paragraphs under one heading.</summary>
/// <param name="Heading">Null for those before the first heading.</param>
internal sealed record SectionLine(IReadOnlyList<ParagraphLine> Paragraphs, string? Heading = null, TopicLine? Topic = null);

/// <param name="Confidence">0 to 1.</param>
/// <param name="Words">The words that decided it.</param>
internal sealed record TopicLine(string Slug, double Confidence = 1, IReadOnlyList<string>? Words = null);

internal sealed record ParagraphLine(string Text);

/// <param name="Name">The document's name in the archive.</param>
/// <param name="Sha256">Of the file that it was read from.</param>
internal sealed record SourceLine(string Name, string? Sha256 = null);
