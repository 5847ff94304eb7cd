using System.Diagnostics;
using System.Diagnostics.Metrics;
using WuxiPlenum.Archive.Intake;

namespace WuxiPlenum.Archive;

/// <summary>What the archive counts, for whoever listens; without a listener nothing is counted.</summary>
public static class ArchiveMeter
{
    /// <summary>The name under which the instruments are found.</summary>
    public const string Name = "WuxiPlenum";

    /// <summary>The instruments of the archive, and those that the portal adds.</summary>
    public static Meter Meter { get; } = new(Name);

    private static readonly Histogram<double> s_searches = Meter.CreateHistogram<double>(
        "plenum.search.duration", "s", "How long searches took, and how many there were.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5] });

    private static readonly Counter<long> s_files = Meter.CreateCounter<long>("plenum.import.files", "{file}", "Files that were imported by this process, by what became of them.");

    private static int s_articles;

    static ArchiveMeter() => Meter.CreateObservableGauge("plenum.articles", () => Volatile.Read(ref s_articles), "{article}", "Articles that search knows.");

    /// <summary>A search is over that began at that time stamp of <see cref="Stopwatch"/>.</summary>
    internal static void Searched(long begun)
    {
        if (s_searches.Enabled)
            s_searches.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
    }

    /// <summary>Search knows so many articles from now on.</summary>
    internal static void Known(int articles) => Volatile.Write(ref s_articles, articles);

    internal static void Imported(IEnumerable<FileResult> files)
    {
        if (!s_files.Enabled)
            return;
        foreach (var outcome in files.CountBy(file => file.Outcome))
            s_files.Add(outcome.Value, new KeyValuePair<string, object?>("outcome", outcome.Key.ToString()));
    }
}
