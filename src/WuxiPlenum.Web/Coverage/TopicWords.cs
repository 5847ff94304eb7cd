using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Topics;

namespace WuxiPlenum.Web.Coverage;

/// <summary>
/// Where an article speaks most plainly on a topic: the sentences with the weightiest of the words that decide the topic. A resolution is
/// one section on everything, so that what it is filed under does not tell.
/// </summary>
public static class TopicWords
{
    private const double Least = 2.5;
    private const int MostSentences = 2;

    /// <summary>The deciding words of those sentences.</summary>
    public static IEnumerable<Words> In(CoverageArticle article, Topic topic)
    {
        var found = article.Paragraphs.SelectMany(paragraph => In(paragraph, topic)).ToList();
        return found.GroupBy(word => article.SentenceOf(word.Words))
            .Select(sentence => (Words: sentence.Select(word => word.Words), Weight: sentence.DistinctBy(word => word.Word).Sum(word => word.Weight)))
            .Where(sentence => sentence.Weight >= Least)
            .OrderByDescending(sentence => sentence.Weight)
            .Take(MostSentences)
            .SelectMany(sentence => sentence.Words);
    }

    private static IEnumerable<(Words Words, string Word, double Weight)> In(CoverageParagraph paragraph, Topic topic)
    {
        foreach (var (word, weight) in topic.Words)
        {
            for (var at = paragraph.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = paragraph.Text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                yield return (new Words(paragraph.Number, at, at + word.Length), word, weight);
        }
    }
}
