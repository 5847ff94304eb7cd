using WuxiPlenum.Newsprint.Tests.Insights;

namespace WuxiPlenum.Benchmarks.Insights;

/// <summary>What the insight rules find in annotated articles, beside what is to be found.</summary>
internal static class InsightBenchmark
{
    public static void Run(string folder, bool details, string? page)
    {
        var pages = AnnotatedPage.In(folder, page is null ? null : File.ReadAllText(page)).ToList();
        var score = InsightScore.Of(pages);
        Console.WriteLine($"{pages.Count} pages");
        Console.WriteLine($"{"",-20} {"expected",8} {"found",6} {"precision",9} {"recall",6} {"F1",6}");
        foreach (var (kind, tally) in score.Tallies)
            Console.WriteLine($"{kind,-20} {tally.Expected,8} {tally.Found,6} {tally.Precision,9:0.000} {tally.Recall,6:0.000} {tally.F1,6:0.000}");
        if (!details) return;
        foreach (var (kind, tally) in score.Tallies)
        {
            if (tally.Missed.Count + tally.Invented.Count == 0) continue;
            Console.WriteLine($"\n{kind}");
            foreach (var misses in tally.Missed.Select(one => (one.Page, '-', one.What)).Concat(tally.Invented.Select(one => (one.Page, '+', one.What))).GroupBy(one => one.Page).OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                Console.WriteLine($"  {misses.Key}");
                foreach (var (_, sign, what) in misses) Console.WriteLine($"    {sign} {what}");
            }
        }
    }
}
