using WuxiPlenum.Archive.Search;
using WuxiPlenum.Benchmarks.Search;
using WuxiPlenum.Tests.Archive;

namespace WuxiPlenum.Tests.Search;

public class RelevanceTests(ITestOutputHelper output)
{
    /// <summary>What was reached; a change of the ranking may only better it.</summary>
    private const double Reached = 0.965;

    [Fact]
    public async Task The_ranking_is_as_good_as_it_was()
    {
        await using var archive = await TestArchive.CreateAsync();
        var lines = archive.Write("composed.jsonl", string.Join('\n', JudgedQueries.ArticleLines(Repository.Root)));
        var report = await archive.ImportAsync(lines, Path.Combine(Repository.Root, "seeds"));
        Assert.True(report.Failed == 0, string.Join('\n', report.Files.Select(file => file.Failure?.Message)));
        var judged = await archive.UseAsync<ArticleSearch, List<(string Query, double Gain, IReadOnlyList<string> Shown)>>(search => JudgedQueries.JudgeAsync(Repository.Root, search));
        foreach (var (query, gain, shown) in judged.Where(one => one.Gain < 1))
            output.WriteLine($"{gain:0.000} {query}: {string.Join(" / ", shown.Select(title => title[..Math.Min(10, title.Length)]))}");
        output.WriteLine($"nDCG@10 {judged.Average(one => one.Gain):0.0000} over {judged.Count} queries");
        Assert.True(judged.Count >= 60);
        Assert.InRange(judged.Average(one => one.Gain), Reached, 1);
    }
}
