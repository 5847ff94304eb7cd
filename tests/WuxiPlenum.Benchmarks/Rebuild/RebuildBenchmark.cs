using WuxiPlenum.Newsprint;
using WuxiPlenum.Newsprint.Articles.Order;

namespace WuxiPlenum.Benchmarks.Rebuild;

/// <summary>Prints how well the pages of a folder are rebuilt, by their level (the part of their name before the dash).</summary>
internal static class RebuildBenchmark
{
    /// <param name="archive">Another such folder, whose articles are taken for what an archive holds already; null for none.</param>
    public static void Run(string folder, string? archive = null)
    {
        var known = archive is null ? KnownPairs.None : KnownPairs.Of(PageTruth.ReadAll(archive).SelectMany(page => page.Paragraphs));
        var scores = PageTruth.ReadAll(folder).Select(page => (Level: page.Name.Split('-')[0], Score: PageScore.Of(page, NewsprintReader.Read(page.Source, known: known)))).ToList();
        Console.WriteLine("level   pages  cover     B3  title   head byline  order  joinR  joinP   para");
        foreach (var level in scores.GroupBy(one => one.Level).Append(scores.GroupBy(_ => "all").Single()))
            Console.WriteLine($"{level.Key,-7} {level.Count(),5}  " + string.Join("  ", Means(level.Select(one => one.Score)).Select(mean => mean.ToString("0.000", null).PadLeft(5))));
    }

    /// <summary>The mean of each figure over the pages that have it.</summary>
    public static double[] Means(IEnumerable<PageScore> scores)
    {
        var figures = scores.Select(score => score.Figures).ToList();
        return [.. Enumerable.Range(0, figures[0].Length).Select(i => figures.Select(one => one[i]).Where(value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN).Average())];
    }
}
