using System.Diagnostics;
using System.Text;
using WuxiPlenum.Newsprint;
using WuxiPlenum.Newsprint.Text;
using WuxiPlenum.Tests;

namespace WuxiPlenum.Benchmarks.Reading;

/// <summary>How many bytes of plain text the reader rebuilds in a second on one core, page by page, and whether a longer text takes longer by more than its length.</summary>
internal static class ReaderBenchmark
{
    private const int Rounds = 9;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(5);

    /// <param name="folder">Where the pages are, as text files at any depth; null for the samples of the tests.</param>
    public static void Run(string? folder)
    {
        folder ??= Path.Combine(Repository.Root, "tests", "WuxiPlenum.Newsprint.Tests", "Samples");
        var pages = Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var texts = pages.Select(page => SourceDecoder.Decode(page).Source?.Text).OfType<string>().ToList();
        var bytes = texts.Sum(Encoding.UTF8.GetByteCount);
        Console.WriteLine($"{pages.Count} pages, {bytes / 1e6:0.000} MB of UTF-8, {bytes / Math.Max(1, pages.Count)} bytes a page");
        PrintPages(pages, bytes);
        foreach (var size in (int[])[10_000, 100_000, 1_000_000, 10_000_000]) PrintLongText(texts, size);
    }

    private static void PrintPages(List<byte[]> pages, long bytes)
    {
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < s_warmUp;) pages.ForEach(Read);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        pages.ForEach(Read);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var (seconds, busy) = Time(Rounds, () => pages.ForEach(Read));
        Console.WriteLine($"page by page           {Speed(bytes, seconds, busy)}  {pages.Count / seconds,7:0} pages/s  {allocated / 1024.0 / pages.Count,7:0} KB allocated a page");
    }

    private static void PrintLongText(List<string> pages, int size)
    {
        var text = Encoding.UTF8.GetBytes(RecombinedText.Of(pages, size));
        var (seconds, busy) = Time(Math.Clamp(2_000_000 / size, 1, Rounds), () => Read(text));
        Console.WriteLine($"one text of {text.Length / 1e3,6:0} KB {Speed(text.Length, seconds, busy)}  {seconds,9:0.0000} s");
    }

    private static void Read(byte[] bytes)
    {
        if (SourceDecoder.Decode(bytes).Source is { } source) NewsprintReader.Read(source);
    }

    // Where other programs take their share of the processor, the second figure says more.
    private static string Speed(long bytes, double seconds, double busy) => $"{bytes / 1e6 / seconds,7:0.00} MB/s, {bytes / 1e6 / busy,7:0.00} MB per second of processor time";

    /// <summary>Seconds by the clock, the middle one of several rounds, and seconds of processor time of all threads, on average.</summary>
    private static (double Seconds, double Busy) Time(int rounds, Action round)
    {
        var taken = new List<double>();
        var busy = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < rounds; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            round();
            taken.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        busy = Environment.CpuUsage.TotalTime - busy;
        taken.Sort();
        return (taken[taken.Count / 2], busy.TotalSeconds / rounds);
    }
}
