using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Benchmarks.Search;

/// <summary>
/// How well the ranking does by people's judgement: nDCG@10 over the queries of judgements.txt (Järvelin and Kekäläinen 2002, gains 2^grade - 1),
/// in an archive of the seed and the articles that the composed pages are made of.
/// </summary>
public static class JudgedQueries
{
    private const int Shown = 10;

    /// <summary>The articles of the composed pages as JSON Lines, to be imported.</summary>
    public static IEnumerable<string> ArticleLines(string repository) =>
        Directory.EnumerateFiles(Path.Combine(repository, "tests/WuxiPlenum.Newsprint.Tests/Composed/articles"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n# ")).Select(ComposedArticle.ToJson);

    /// <returns>For each query its text and its nDCG@10, the worst first; with what came in front.</returns>
    public static async Task<List<(string Query, double Gain, IReadOnlyList<string> Shown)>> JudgeAsync(string repository, ArticleSearch search)
    {
        var judged = new List<(string, double, IReadOnlyList<string>)>();
        foreach (var (query, grades) in Read(Path.Combine(repository, "tests/WuxiPlenum.Benchmarks/Search/judgements.txt")))
        {
            var hits = (await search.SearchAsync(new SearchRequest(query, SearchFilter.None, PageSize: Shown))).Hits;
            var left = new Dictionary<string, int>(grades);
            var gains = hits.Select(hit => left.Keys.FirstOrDefault(title => hit.Title?.StartsWith(title, StringComparison.Ordinal) == true) is { } title && left.Remove(title, out var grade) ? grade : 0);
            judged.Add((query, Gain(gains) / Gain(grades.Values.OrderDescending()), [.. hits.Select(hit => hit.Title ?? "")]));
        }

        return [.. judged.OrderBy(one => one.Item2)];
    }

    private static double Gain(IEnumerable<int> grades) => grades.Take(Shown).Select((grade, place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2)).Sum();

    private static IEnumerable<(string Query, Dictionary<string, int> Grades)> Read(string file)
    {
        foreach (var block in string.Join('\n', File.ReadLines(file).Where(line => !line.StartsWith('#'))).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var lines = block.Split('\n');
            yield return (lines[0], lines[1..].Select(line => line.Trim().Split(' ', 2)).ToDictionary(line => line[1], line => line[0][0] - '0'));
        }
    }
}
