namespace WuxiPlenum.Benchmarks.Search;

/// <summary>
/// Writes newspaper prose without end. Half of its clauses are taken from real text; the others are made of the pairs of characters that
/// form common words, drawn as words are in any language: the n-th most frequent about 1/n as often as the first. Between them stand
/// names, figures and Latin words. The same seed writes the same.
/// </summary>
public sealed class GeneratedText
{
    private const double RealClauses = 0.45;
    private const double ZipfExponent = 1.05;

    private static readonly string[] s_latin = ["AI", "5G", "GDP", "MAIN", "APP", "R&D", "“6+2+X”", "ＡＩ", "e-bike", "CPU", "IPO", "C919"];
    private static readonly string[] s_units = ["亿元", "万亩", "％", "%", "℃", "公里", "人次", "项", "家企业", "个百分点"];
    private static readonly string[] s_traditional = ["創新", "無錫", "產業", "發展"];

    private readonly Random _random;
    private readonly string[] _clauses;
    private readonly string[] _words;
    private readonly double[] _cumulated;
    private readonly string[] _names;

    /// <param name="texts">Real text to take clauses from.</param>
    /// <param name="pairs">Lines of a first character, then each second one with a digit: the higher, the more frequent the word.</param>
    public GeneratedText(IEnumerable<string> texts, IEnumerable<string> pairs, int seed)
    {
        _random = new Random(seed);
        _clauses = [.. texts.SelectMany(text => text.Split("，。；、：？！\n\r".ToCharArray())).Select(clause => clause.Trim()).Where(clause => clause.Length is >= 4 and <= 40).Distinct()];
        _random.Shuffle(_clauses);
        _words = [.. pairs.SelectMany(Pairs).Select(pair => (pair.Word, Rank: (10 * -pair.Level) + (20 * _random.NextDouble()))).OrderBy(pair => pair.Rank).Select(pair => pair.Word)];
        _cumulated = new double[_words.Length];
        for (var i = 0; i < _words.Length; i++)
            _cumulated[i] = (i == 0 ? 0 : _cumulated[i - 1]) + Math.Pow(i + 3, -ZipfExponent);
        _names = [.. Enumerable.Range(0, 4000).Select(_ => "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"[_random.Next(20)] + Word()[..1] + (_random.Next(4) == 0 ? "" : Word()[1..]))];
    }

    /// <summary>Writes with clauses of the seeds and the tests' articles.</summary>
    /// <param name="repository">The root of the checkout.</param>
    public static GeneratedText Of(string repository, int seed) => new(
        Directory.EnumerateFiles(Path.Combine(repository, "seeds"), "*.txt")
            .Concat(Directory.EnumerateFiles(Path.Combine(repository, "tests/WuxiPlenum.Newsprint.Tests/Composed/articles"), "*.txt")).Order(StringComparer.Ordinal).Select(File.ReadAllText),
        File.ReadLines(Path.Combine(repository, "src/WuxiPlenum.Newsprint/Articles/Order/CommonPairs/common-pairs.txt")), seed);

    /// <summary>A name; few of them come often.</summary>
    public string Name() => _names[(int)(_names.Length * Math.Pow(_random.NextDouble(), 3))];

    public string Word()
    {
        var at = Array.BinarySearch(_cumulated, _random.NextDouble() * _cumulated[^1]);
        return _words[Math.Min(at < 0 ? ~at : at, _words.Length - 1)];
    }

    /// <param name="words">About how many words it has.</param>
    public string Headline(int words) => string.Concat(Enumerable.Range(0, words).Select(_ => Word()));

    /// <param name="length">About how many characters it has.</param>
    public string Paragraph(int length)
    {
        var text = new System.Text.StringBuilder();
        for (var isFirst = true; text.Length < length; isFirst = false)
        {
            if (!isFirst)
                text.Append(_random.Next(3) == 0 ? '。' : '，');
            text.Append(Clause());
        }

        return text.Append('。').ToString();
    }

    private string Clause()
    {
        if (_random.NextDouble() < RealClauses)
            return _clauses[(int)(_clauses.Length * Math.Pow(_random.NextDouble(), 2))];
        var words = Enumerable.Range(0, _random.Next(3, 7)).Select(_ => Word()).ToList();
        switch (_random.Next(14))
        {
            case 0: words.Insert(_random.Next(words.Count), Number() + s_units[_random.Next(s_units.Length)]); break;
            case 1: words.Insert(_random.Next(words.Count), s_latin[_random.Next(s_latin.Length)]); break;
            case 2: words.Insert(0, Name()); break;
            case 3: words.Add(s_traditional[_random.Next(s_traditional.Length)]); break;
            case 4: words.Insert(1, " "); break;
            case 5: words.Insert(1, $"{_random.Next(2015, 2026)}年"); break;
        }

        return string.Concat(words);
    }

    private string Number() => _random.Next(4) switch
    {
        0 => $"{_random.Next(1, 30)}.{_random.Next(1, 10)}",
        1 => $"{_random.Next(1, 30)},{_random.Next(1000):000}",
        2 => $"{_random.Next(1, 1000)}",
        _ => $"{_random.Next(1, 10)}～{_random.Next(10, 20)}",
    };

    private static IEnumerable<(string Word, int Level)> Pairs(string line)
    {
        for (var i = 1; i + 1 < line.Length; i += 2)
            yield return ($"{line[0]}{line[i]}", line[i + 1] - '0');
    }
}
