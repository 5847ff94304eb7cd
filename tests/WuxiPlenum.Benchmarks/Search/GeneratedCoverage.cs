using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Topics;
using Article = WuxiPlenum.Archive.Articles.Article;
using Paragraph = WuxiPlenum.Archive.Articles.Paragraph;

namespace WuxiPlenum.Benchmarks.Search;

/// <summary>
/// Gives written articles figures, pledges, set phrases, tasks and topics of their sections, as many as the insight rules find in real
/// ones, in words of the text that are chosen by chance. To read 100,000 articles by the rules would take the better part of an hour.
/// </summary>
public sealed class GeneratedCoverage(int seed)
{
    private const int Kinds = 4000, Terms = 900;

    private static readonly string[] s_units = ["元", "亩", "%", "公里", "人", "项", "家", "个", "平方米", "吨"];
    private static readonly string[] s_counted = ["项目", "产值", "企业", "投资", "增长", "道路", "住房", "岗位", "专利", "学校"];
    private static readonly string[] s_organisations = ["市科技局", "汀江县", "东林村", "江海大学", "市发展改革委", "市教育局"];

    private readonly Random _random = new(seed);

    /// <summary>Fills in what the article does not have; who speaks in it is there.</summary>
    public void Fill(Article article)
    {
        var topics = TopicCatalog.Default.Topics;
        foreach (var section in article.Sections.Where(_ => _random.Next(3) > 0))
            (section.Topic, section.TopicConfidence) = (topics[Seldom(topics.Length)].Slug, 0.8);
        var paragraphs = article.Sections.SelectMany(section => section.Paragraphs.Select(paragraph => (paragraph, section.Topic))).ToList();
        foreach (var person in article.People)
            person.Mentions = [.. Several(3).Select(_ => Place(paragraphs[_random.Next(paragraphs.Count)].paragraph))];
        foreach (var speech in article.Speeches)
            speech.Words = [Place(paragraphs[_random.Next(paragraphs.Count)].paragraph)];
        foreach (var ordinal in Several(12))
            article.Figures.Add(Figure(ordinal, Place(paragraphs[_random.Next(paragraphs.Count)].paragraph)));
        foreach (var ordinal in Several(6))
        {
            var (paragraph, topic) = paragraphs[_random.Next(paragraphs.Count)];
            article.Pledges.Add(Pledge(ordinal, article, topic, Place(paragraph), paragraph.Text));
        }

        foreach (var ordinal in Several(8))
            article.Terms.Add(Term(ordinal, Place(paragraphs[_random.Next(paragraphs.Count)].paragraph)));
        if (_random.Next(40) == 0)
            article.Tasks.AddRange(Several(9).Zip(paragraphs, (ordinal, each) => Task(ordinal, Place(each.paragraph), each.paragraph.Text)));
        article.InsightVersion = InsightReader.Version;
    }

    private ArticleFigure Figure(int ordinal, WordPlace words)
    {
        var kind = Seldom(Kinds);
        return new ArticleFigure
        {
            Ordinal = ordinal, Paragraph = words.Paragraph, Start = words.Start, End = words.End, Value = _random.Next(1, 5000), Unit = s_units[kind % s_units.Length],
            Counted = _random.Next(4) == 0 ? null : $"{s_counted[kind / 10 % 10]}{(kind < 100 ? "" : kind / 100)}", Status = (FigureStatus)_random.Next(2),
            IsChange = kind % 7 == 0, IsCumulative = kind % 11 == 0, Rule = "number-with-unit", Confidence = 0.9,
        };
    }

    private ArticlePledge Pledge(int ordinal, Article article, string? topic, WordPlace words, string text)
    {
        var until = _random.Next(3) == 0 ? new DateOnly(2013 + _random.Next(25), 12, 31) : (DateOnly?)null;
        return new ArticlePledge
        {
            Ordinal = ordinal, Paragraph = words.Paragraph, Start = words.Start, End = words.End, What = text[words.Start..words.End], Topic = topic,
            Person = article.People.Count > 0 && _random.Next(2) == 0 ? article.People[0] : null, Organisation = _random.Next(2) == 0 ? s_organisations[Seldom(s_organisations.Length)] : null,
            Until = until, Deadline = until is { } day ? $"{day.Year}年" : null, Rule = "will", Confidence = 0.8,
        };
    }

    private ArticleTerm Term(int ordinal, WordPlace words)
    {
        var term = Seldom(Terms);
        return new ArticleTerm
        {
            Ordinal = ordinal, Paragraph = words.Paragraph, Start = words.Start, End = words.End, Rule = "slogan", Confidence = 0.9,
            Term = $"{s_counted[term % 10]}{s_organisations[term / 10 % 6]}{term / 60}", Printed = $"“{s_counted[term % 10]}”",
        };
    }

    private static ArticleTask Task(int ordinal, WordPlace words, string text) => new()
    {
        Ordinal = ordinal, List = 1, Number = ordinal, Marker = $"{ordinal}要", Title = text[words.Start..words.End],
        Paragraph = words.Paragraph, Start = words.Start, End = words.End, Rule = "numbered", Confidence = 0.9,
    };

    /// <summary>1, 2, … up to a number that is <paramref name="most"/> at most, and half of that as a rule.</summary>
    private IEnumerable<int> Several(int most) => Enumerable.Range(1, _random.Next(most + 1));

    private WordPlace Place(Paragraph paragraph)
    {
        var start = _random.Next(paragraph.Text.Length / 2);
        var end = Math.Min(paragraph.Text.Length, start + _random.Next(4, 30));
        if (char.IsLowSurrogate(paragraph.Text[start]))
            start--;
        return new WordPlace(paragraph.Number, start, end < paragraph.Text.Length && char.IsLowSurrogate(paragraph.Text[end]) ? end + 1 : end);
    }

    /// <summary>A number below <paramref name="count"/>, the lower the more often.</summary>
    private int Seldom(int count) => (int)(count * Math.Pow(_random.NextDouble(), 2.5));
}
