using WuxiPlenum.Formats;

namespace WuxiPlenum.Archive.Intake;

/// <summary>Which files are taken in, by their names.</summary>
internal static class FileKinds
{
    private const string JsonLines = ".jsonl";
    private const string Archive = ".zip";

    /// <summary>The extensions, for people to read.</summary>
    public static string Listed { get; } = string.Join(' ', PageFormat.Extensions.Append(JsonLines).Append(Archive));

    /// <summary>Whether a file in a folder or an archive is imported.</summary>
    public static bool IsPage(string name) => HasExtension(name, PageFormat.Extensions) || IsJsonLines(name) || IsArchive(name);

    /// <summary>Whether a file may have several pages.</summary>
    public static bool HasPages(string name) => HasExtension(name, [".pdf"]);

    public static bool IsArchive(string name) => HasExtension(name, [Archive]);

    public static bool IsJsonLines(string name) => HasExtension(name, [JsonLines]);

    private static bool HasExtension(string name, IEnumerable<string> extensions) => extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
}
