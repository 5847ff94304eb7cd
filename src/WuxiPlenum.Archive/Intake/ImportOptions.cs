namespace WuxiPlenum.Archive.Intake;

/// <summary>The settings under <c>Import</c>.</summary>
public sealed class ImportOptions
{
    public const string Section = "Import";

    /// <summary>The largest source file that is read, in bytes: 1 to 1073741824 (1 GiB); by default 32 MiB.</summary>
    public long MaxFileBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>The most that the files in one zip archive may come to when unpacked, in bytes: at least 1; by default 4 GiB.</summary>
    public long MaxArchiveBytes { get; set; } = 4L * 1024 * 1024 * 1024;

    /// <summary>The most files that one zip archive may hold: at least 1; by default 100000.</summary>
    public int MaxArchiveEntries { get; set; } = 100_000;
}
