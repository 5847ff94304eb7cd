using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Insights;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Benchmarks.Search;

/// <summary>Says who speaks in written articles, and which kinds of statements they have. It draws by itself: the text is the same without it.</summary>
public sealed class GeneratedInsights(int seed)
{
    private const int Names = 6000;

    private static readonly string[] s_organisations = ["市科技局", "汀江县", "東林村", "ＡＩ研究院", "MAIN公司", "江海大学", "5G创新中心", "市发展改革委"];
    private static readonly string[] s_posts = ["局长", "副主任", "党委书记", "院长", "总工程师", "董事长"];
    private static readonly string[] s_unnamed = ["相关负责人", "一位企业家", "市民王女士", "村民"];

    private readonly Random _random = new(seed);

    /// <summary>Gives the article none to five people, most of whom speak, and any kinds of statements.</summary>
    public void Fill(Article article)
    {
        for (var people = _random.Next(6); people > 0; people--)
        {
            var isNamed = _random.Next(5) > 0;
            var organisation = Any(s_organisations);
            var person = new ArticlePerson
            {
                Ordinal = article.People.Count + 1, Name = isNamed ? Name() : null, Description = isNamed ? null : organisation + Any(s_unnamed), Rule = "name-with-office", Confidence = 0.9,
                Offices = isNamed ? [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Office(organisation))] : [],
            };
            article.People.Add(person);
            for (var speeches = _random.Next(3); speeches > 0; speeches--)
            {
                article.Speeches.Add(new ArticleSpeech
                {
                    Ordinal = article.Speeches.Count + 1, Kind = (SpeechKind)_random.Next(2), Person = person, Length = 20, Rule = "said-before", Confidence = _random.Next(5) == 0 ? 0.4 : 0.9,
                });
            }
        }

        article.Speeches.Add(new ArticleSpeech { Ordinal = article.Speeches.Count + 1, Kind = SpeechKind.Direct, Rule = "speaker-open", Confidence = 0.6 });
        article.StatementKinds = _random.Next(16);
    }

    // An office names its organisation, or has it from the one before.
    private ArticleOffice Office(string organisation) => new((_random.Next(3) == 0 ? "" : organisation) + Any(s_posts), organisation, 1, 0, 1);

    /// <summary>Few of the names come often.</summary>
    private string Name()
    {
        var number = (int)(Names * Math.Pow(_random.NextDouble(), 3));
        return $"{"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"[number % 20]}{"建国明华文海春秋山川"[number / 20 % 10]}{"平芳強云波玲军杰兰英"[number / 200 % 10]}{"".PadRight(number / 2000, '子')}";
    }

    private string Any(string[] words) => words[_random.Next(words.Length)];
}
