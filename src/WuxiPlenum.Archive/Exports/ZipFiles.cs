using System.IO.Compression;

namespace WuxiPlenum.Archive.Exports;

/// <summary>Zip archives in which no clock has a part: the same files give the same bytes.</summary>
public static class ZipFiles
{
    /// <summary>The first day that a zip archive knows.</summary>
    private static readonly DateTimeOffset s_time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Begins a file. It must be closed before the next one is begun.</summary>
    public static Stream Begin(this ZipArchive zip, string name, CompressionLevel level = CompressionLevel.Optimal)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = s_time;
        return entry.Open();
    }
}
