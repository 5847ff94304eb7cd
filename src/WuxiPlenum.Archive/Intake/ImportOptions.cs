namespace WuxiPlenum.Archive.Intake;

/// <summary>The settings under <c>Import</c>.</summary>
public sealed class ImportOptions
{
    public const string Section = "Import";

    /// <summary>The largest source file that is read, in bytes: 1 to 1073741824 (1 GiB); by default 32 MiB.</summary>
    public long MaxFileBytes { get; set; } = 32 * 1024 * 1024;
}
