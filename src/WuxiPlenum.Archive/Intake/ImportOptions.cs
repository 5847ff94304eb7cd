using System.ComponentModel.DataAnnotations;
using WuxiPlenum.Formats;

namespace WuxiPlenum.Archive.Intake;

/// <summary>The settings under <c>Import</c>.</summary>
public sealed class ImportOptions
{
    public const string Section = "Import";

    /// <summary>The largest source file that is read, in bytes: 1 to 1073741824 (1 GiB); by default 32 MiB.</summary>
    [Range(1, 1 << 30)]
    public long MaxFileBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>The most that the files in one zip archive may come to when unpacked, or that one file of JSON Lines may have, in bytes: at least 1; by default 4 GiB.</summary>
    [Range(1, long.MaxValue)]
    public long MaxArchiveBytes { get; set; } = 4L * 1024 * 1024 * 1024;

    /// <summary>The most files that one zip archive may hold: at least 1; by default 100000.</summary>
    [Range(1, int.MaxValue)]
    public int MaxArchiveEntries { get; set; } = 100_000;

    /// <summary>The largest HTML file that is parsed, in bytes: at least 1; by default 16 MiB.</summary>
    [Range(1, long.MaxValue)]
    public long MaxHtmlBytes { get; set; } = FormatLimits.Default.HtmlBytes;

    /// <summary>The most elements that an HTML file may come to: at least 1; by default 1000000.</summary>
    [Range(1, int.MaxValue)]
    public int MaxHtmlElements { get; set; } = FormatLimits.Default.HtmlElements;

    /// <summary>The most pages that a PDF may have: at least 1; by default 400.</summary>
    [Range(1, int.MaxValue)]
    public int MaxPdfPages { get; set; } = FormatLimits.Default.PdfPages;

    /// <summary>The most letters that a page of a PDF may have: at least 1; by default 200000.</summary>
    [Range(1, int.MaxValue)]
    public int MaxPdfLetters { get; set; } = FormatLimits.Default.PdfLetters;

    public FormatLimits OfFormats() => new(MaxHtmlBytes, MaxHtmlElements, MaxPdfPages, MaxPdfLetters);
}
