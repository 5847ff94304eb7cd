namespace WuxiPlenum.Web.Reading;

/// <summary>Wordings that look like misprints, from <c>Content/suspected-misprints.txt</c>.</summary>
public static class SuspectedMisprints
{
    private const string File = "suspected-misprints.txt";

    private static readonly Lazy<IReadOnlyList<string>> s_wordings = new(Read);

    /// <summary>Those that stand in the text.</summary>
    public static IEnumerable<string> In(string text) => s_wordings.Value.Where(wording => text.Contains(wording, StringComparison.Ordinal));

    private static List<string> Read()
    {
        using var reader = new StreamReader(typeof(SuspectedMisprints).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"Content/{File} is not embedded in the assembly."));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }
}
