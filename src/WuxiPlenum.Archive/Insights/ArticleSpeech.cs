using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Archive.Insights;

/// <summary>What somebody says; see <see cref="Speech"/>.</summary>
public class ArticleSpeech : Insight
{
    public SpeechKind Kind { get; set; }

    /// <summary>Null when it is not sure whose words they are.</summary>
    public int? PersonId { get; set; }
    public ArticlePerson? Person { get; set; }

    public List<WordPlace> Words { get; set; } = [];

    /// <summary>The words that attribute it; none or one.</summary>
    public List<WordPlace> Attribution { get; set; } = [];

    /// <summary>Characters said.</summary>
    public int Length { get; set; }
}
