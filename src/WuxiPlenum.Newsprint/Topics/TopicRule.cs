using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Newsprint.Topics;

/// <summary>
/// Files each section under a topic: by the article's genre where a topic claims it, else by the weighted vocabulary of
/// <c>topics.json</c>, in which headings and headlines count several times over.
/// </summary>
internal static class TopicRule
{
    private const double HeadingWeight = 4;
    private const double TitleWeight = 3;

    // Weight per hundred characters, below which a section is on no topic.
    private const double LeastDensity = 1.6;

    public static ImmutableArray<Section> File(Article article, TopicCatalog catalog)
    {
        if (catalog.Topics.FirstOrDefault(topic => topic.Genres.Contains(article.Genre)) is { } claimed)
            return [.. article.Sections.Select(section => section with { Topic = new TopicMatch(claimed.Slug, 0.95, []) })];
        var filed = article.Sections.Select(section => section with { Topic = Decide(article, section, catalog) }).ToImmutableArray();
        if (filed.Length < 3 || filed[0].Heading is not null) return filed;
        // A lead over sections on several topics is about none of them alone.
        var topics = filed.Skip(1).Select(section => section.Topic?.Topic).OfType<string>().Distinct().Count();
        return topics >= 2 && catalog.Topics.FirstOrDefault(topic => topic.Lead) is { } overview
            ? filed.SetItem(0, filed[0] with { Topic = new TopicMatch(overview.Slug, 0.8, []) })
            : filed;
    }

    private static TopicMatch? Decide(Article article, Section section, TopicCatalog catalog)
    {
        var text = string.Join('\n', section.Paragraphs.Select(paragraph => paragraph.Text));
        var title = article.Sections.Length == 1 || section.Heading is null ? string.Join('\n', article.Subtitles.Prepend(article.Title).Append(article.Kicker).Select(passage => passage?.Text)) : "";
        var vocabulary = catalog.Vocabulary;
        Span<double> times = stackalloc double[vocabulary.Size];
        times.Clear();
        vocabulary.Count(text, 1, times);
        vocabulary.Count(section.Heading?.Text, HeadingWeight, times);
        vocabulary.Count(title, TitleWeight, times);
        var found = new List<(int Topic, string Word, double Weight)>();
        for (var word = 0; word < times.Length; word++)
            if (times[word] > 0) found.Add(vocabulary[word] with { Weight = vocabulary[word].Weight * times[word] });
        var scores = found.OrderByDescending(word => word.Weight).ThenBy(word => word.Word, StringComparer.Ordinal).GroupBy(word => word.Topic)
            .Select(words => (Topic: words.Key, Score: words.Sum(word => word.Weight), Words: words)).OrderByDescending(score => score.Score).ThenBy(score => score.Topic).ToList();
        if (scores.Count == 0 || scores[0].Score * 100 / Math.Max(100, text.Length) < LeastDensity) return null;
        var runnerUp = scores.Count > 1 ? scores[1].Score : 0;
        return new TopicMatch(catalog.Topics[scores[0].Topic].Slug, Math.Round(scores[0].Score / (scores[0].Score + runnerUp), 2), [.. scores[0].Words.Take(6).Select(word => word.Word)]);
    }
}
