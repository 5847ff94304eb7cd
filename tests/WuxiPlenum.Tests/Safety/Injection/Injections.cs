using System.Text;
using System.Text.Json;

namespace WuxiPlenum.Tests.Safety.Injection;

/// <summary>The known injection strings, by category.</summary>
internal static class Injections
{
    public static IReadOnlyDictionary<string, string[]> All { get; } = JsonSerializer.Deserialize<Dictionary<string, string[]>>(
        File.ReadAllBytes(Path.Combine(Repository.Root, "tests/WuxiPlenum.Tests/Safety/Injection/injections.json")))!;

    public static int Count => All.Values.Sum(strings => strings.Length);

    /// <summary>As a part of an address, every byte escaped.</summary>
    public static string Escape(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(octet => $"%{octet:X2}"));
}
