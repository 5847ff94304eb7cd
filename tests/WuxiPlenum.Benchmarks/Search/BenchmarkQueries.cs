using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Benchmarks.Search;

/// <param name="Words">What every store can be asked: all of them in an article; null for what only the portal's own syntax can say.</param>
internal sealed record BenchmarkQuery(string Kind, string Text, SearchFilter Filter, string[]? Words);

/// <summary>Queries of all kinds, taken from the stored text itself, so that they find something; the same for the same archive.</summary>
internal static class BenchmarkQueries
{
    private const int OfEachKind = 12;

    private static readonly string[] s_common = ["的", "一", "发", "展", "在", "人", "年", "市", "新", "业", "大", "，"];
    private static readonly string[] s_words = ["发展", "企业", "创新", "我市", "记者", "全市", "今年", "建设", "产业", "工作", "无锡", "科技"];
    private static readonly string[] s_latin = ["AI", "5G", "GDP", "MAIN", "C919", "CPU", "IPO", "R&D", "e-bike", "APP", "6+2+X", "ai"];

    public static List<BenchmarkQuery> From(IReadOnlyList<string> paragraphs, IReadOnlyList<string> titles)
    {
        var random = new Random(11);
        string Stretch(int least, int most)
        {
            while (true)
            {
                var text = paragraphs[random.Next(paragraphs.Count)];
                var length = random.Next(least, most + 1);
                var start = random.Next(Math.Max(1, text.Length - length));
                var stretch = text.Substring(start, Math.Min(length, text.Length - start));
                if (stretch.All(c => c is >= '\u4e00' and <= '\u9fff'))
                    return stretch;
            }
        }

        string Title() => titles[random.Next(titles.Count)] is var title ? title.Substring(random.Next(Math.Max(1, title.Length - 2)), Math.Min(2, title.Length)) : "";
        var queries = new List<BenchmarkQuery>();
        void Add(string kind, Func<int, string[]> words, SearchFilter? filter = null)
        {
            for (var i = 0; i < OfEachKind; i++)
                queries.Add(new BenchmarkQuery(kind, string.Join(' ', words(i)), filter ?? SearchFilter.None, words(i) is var asked && filter is null ? asked : null));
        }

        void AddOwn(string kind, Func<int, string> text)
        {
            for (var i = 0; i < OfEachKind; i++)
                queries.Add(new BenchmarkQuery(kind, text(i), SearchFilter.None, null));
        }

        string[] Fixed(Func<string[]> make, int i, Dictionary<int, string[]> made) => made.TryGetValue(i, out var words) ? words : made[i] = make();
        Func<int, string[]> Once(Func<string[]> make)
        {
            var made = new Dictionary<int, string[]>();
            return i => Fixed(make, i, made);
        }

        Add("one common character", i => [s_common[i]]);
        Add("one character", Once(() => [Stretch(1, 1)]));
        Add("common word", i => [s_words[i]]);
        Add("two characters", Once(() => [Stretch(2, 2)]));
        Add("three or four", Once(() => [Stretch(3, 4)]));
        Add("phrase of 5 to 8", Once(() => [Stretch(5, 8)]));
        Add("clause of 9 to 14", Once(() => [Stretch(9, 14)]));
        Add("Latin", i => [s_latin[i]]);
        Add("number", i => [$"{(i * 7) + 3}.{(i % 9) + 1}"]);
        Add("two words", Once(() => [s_words[random.Next(12)], Stretch(2, 2)]));
        Add("three words", Once(() => [s_words[random.Next(12)], Stretch(2, 2), Stretch(1, 1)]));
        AddOwn("one of two", i => $"{s_words[i]} OR {Stretch(2, 3)}");
        AddOwn("one without another", i => $"{s_words[i]} -{s_words[(i + 5) % 12]}");
        AddOwn("in the title", _ => $"标题:{Title()}");
        Add("word under a topic", i => [s_words[i]], new SearchFilter(Topic: "innovation"));
        Add("word in a year", i => [s_words[i]], new SearchFilter(From: new DateOnly(2015, 1, 1), To: new DateOnly(2015, 12, 31)));
        return queries;
    }
}
