namespace WuxiPlenum.Newsprint.Tests.Support;

/// <summary>The files under <c>Samples/</c>, beside the test assembly.</summary>
internal static class SampleFiles
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Samples");

    public static string Seed { get; } = File.ReadAllText(Path.Combine(s_folder, "seed", "000_8f21bd2acd7777d7.txt"));

    /// <summary>The names, without extension, of the pages that have their expected outline beside them.</summary>
    public static IEnumerable<string> Pages => Names(s_folder, "*.txt").Where(name => !name.EndsWith(".expected", StringComparison.Ordinal));

    /// <summary>The names of the texts that once broke the reader.</summary>
    public static IEnumerable<string> Corpus => Names(Path.Combine(s_folder, "corpus"), "*.txt");

    public static string Page(string name) => File.ReadAllText(Path.Combine(s_folder, name + ".txt"));

    public static string Expected(string name) => File.ReadAllText(Path.Combine(s_folder, name + ".expected.txt"));

    public static string CorpusText(string name) => File.ReadAllText(Path.Combine(s_folder, "corpus", name + ".txt"));

    private static IEnumerable<string> Names(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);
}
