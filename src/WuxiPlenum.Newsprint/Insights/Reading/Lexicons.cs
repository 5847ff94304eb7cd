using System.Collections.Immutable;
using System.Text.Json;

namespace WuxiPlenum.Newsprint.Insights.Reading;

/// <summary>The word lists that are built into the program: <c>Insights/Lexicon/*.json</c>, lists of words, each under its key.</summary>
internal static class Lexicons
{
    /// <summary>The lists of one file.</summary>
    public static ImmutableDictionary<string, WordList> Load(string name) =>
        LoadWords(name).ToImmutableDictionary(list => list.Key, list => new WordList(list.Value));

    /// <summary>The words of one file, in their order.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> LoadWords(string name) => Read<ImmutableArray<string>>(name);

    /// <summary>The words of one file whose lists give each word a weight.</summary>
    public static ImmutableDictionary<string, ImmutableDictionary<string, double>> LoadWeights(string name) => Read<ImmutableDictionary<string, double>>(name);

    private static ImmutableDictionary<string, T> Read<T>(string name)
    {
        using var stream = typeof(Lexicons).Assembly.GetManifestResourceStream($"insights.{name}.json")
            ?? throw new InvalidOperationException($"{name}.json is not embedded in the assembly.");
        return JsonSerializer.Deserialize<ImmutableDictionary<string, T>>(stream)!;
    }
}
