using System.Diagnostics;
using WuxiPlenum.Benchmarks.Search;
using WuxiPlenum.Newsprint.Insights.Sharing;

namespace WuxiPlenum.Benchmarks.Sharing;

/// <summary>How long it takes to find what the articles of an archive share, and by how much longer when there are ten times as many.</summary>
internal static class SharedTextBenchmark
{
    private const int Length = 1100;
    private const int Paragraph = 140;

    // One article in so many takes over a passage of another.
    private const int Quoting = 20;

    public static void Run(int most)
    {
        Console.WriteLine($"{"articles",9} {"characters",12} {"fingerprints",13} {"index ms",9} {"find ms",9} {"runs",10} {"pairs",10} {"planted",8} {"found",8} {"passages",9} {"places",11} {"MB",6} {"growth",7} {"n log n",8}");
        (double Time, double Size) before = default;
        foreach (var count in new[] { most / 100, most / 10, most }.Where(count => count > 1))
        {
            var (texts, planted) = Archive(count);
            // The very first run counts for nothing: it is that in which the program is compiled.
            if (before.Time == 0) _ = Indexed(texts).Find();
            var begun = Processor();
            var index = Indexed(texts);
            var indexed = Processor() - begun;
            var found = index.Find();
            var all = Processor() - begun;
            var characters = texts.Sum(text => (double)text.Length);
            var pairs = found.Runs.Select(run => (run.First, run.Second)).ToHashSet();
            var growth = before.Time > 0 ? $"{all / before.Time:0.0}" : "";
            var expected = before.Time > 0 ? $"{characters * Math.Log(characters) / (before.Size * Math.Log(before.Size)):0.0}" : "";
            Console.WriteLine($"{count,9} {characters,12:0} {index.Fingerprints,13} {indexed,9:0} {all - indexed,9:0} {found.Runs.Length,10} {pairs.Count,10} {planted.Count,8} {planted.Count(pairs.Contains),8} {found.Common.Length,9} {found.Common.Sum(passage => (long)passage.Places.Length),11} {GC.GetTotalMemory(false) >> 20,6} {growth,7} {expected,8}");
            before = (all, characters);
        }
    }

    // The time of the processor, and not of the clock: others are at work beside.
    private static double Processor() => Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;

    private static SharedTextIndex Indexed(List<string> texts)
    {
        var index = new SharedTextIndex();
        foreach (var text in texts) index.Add(text);
        return index;
    }

    // The folded texts, and which articles have a passage of one another.
    private static (List<string> Texts, HashSet<(int, int)> Planted) Archive(int count)
    {
        var (written, random) = (GeneratedText.Of(SearchBenchmark.Repository(), seed: 1), new Random(1));
        var (texts, planted) = (new List<string>(count), new HashSet<(int, int)>());
        for (var article = 0; article < count; article++)
        {
            var text = FoldedText.Fold(string.Concat(Enumerable.Range(0, Length * random.Next(67, 133) / 100 / Paragraph).Select(_ => written.Paragraph(Paragraph))));
            if (article > 0 && random.Next(Quoting) == 0)
            {
                var quoted = random.Next(article);
                var length = Math.Min(random.Next(40, 200), texts[quoted].Length);
                var start = random.Next(texts[quoted].Length - length + 1);
                text = text.Insert(random.Next(text.Length), texts[quoted].Substring(start, length));
                planted.Add((quoted, article));
            }

            texts.Add(text);
        }

        return (texts, planted);
    }
}
