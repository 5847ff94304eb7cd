namespace WuxiPlenum.Archive.Intake;

/// <summary>Which files are taken in, by their names.</summary>
internal static class FileKinds
{
    private static readonly string[] s_pages = [".txt"];

    /// <summary>Whether a file in a folder or an archive is imported.</summary>
    public static bool IsPage(string name) => HasExtension(name, s_pages) || IsJsonLines(name) || IsArchive(name);

    public static bool IsArchive(string name) => HasExtension(name, ".zip");

    public static bool IsJsonLines(string name) => HasExtension(name, ".jsonl");

    private static bool HasExtension(string name, params string[] extensions) => extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
}
