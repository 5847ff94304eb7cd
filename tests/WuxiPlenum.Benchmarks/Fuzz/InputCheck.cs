using System.IO.Compression;
using System.Text.Json;
using WuxiPlenum.Formats;
using WuxiPlenum.Newsprint;
using WuxiPlenum.Newsprint.Tests.Support;

namespace WuxiPlenum.Benchmarks.Fuzz;

/// <summary>What holds for any file: it is read or refused with a reason, nothing of its text is lost or invented, and the same bytes give the same.</summary>
internal static class InputCheck
{
    /// <summary>Reads a file on the disk and checks everything.</summary>
    /// <param name="archive">Where files go that only an import reads: archives, folders, finished articles. Nothing stays in it.</param>
    /// <returns>Whether there was something to read.</returns>
    public static bool Hold(string path, TrialArchive archive)
    {
        if (Path.GetExtension(path) is not (".zip" or ".jsonl")) return HoldPages(File.ReadAllBytes(path), Path.GetFileName(path));
        if (!path.EndsWith(".folder.zip", StringComparison.Ordinal)) return archive.Hold(path);
        var folder = Directory.CreateTempSubdirectory("plenum-fuzz-");
        try
        {
            Unpack(path, folder.FullName);
            return archive.Hold(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool HoldPages(byte[] bytes, string name)
    {
        var first = Read(bytes, name);
        Assert.Equal(first.Outcome, Read(bytes, name).Outcome);
        return first.IsRead;
    }

    private static (bool IsRead, string Outcome) Read(byte[] bytes, string name)
    {
        var format = PageFormat.Read(bytes, name);
        Assert.True(format.Pages.IsEmpty == (format.Failure is not null), "There are neither pages nor a reason, or both.");
        var readings = format.Pages.Select(page => NewsprintReader.Read(page.Source, page.Hints, page.Layout)).ToList();
        readings.ForEach(Invariants.HoldFor);
        return (format.Failure is null, format.Failure?.ToString() ?? JsonSerializer.Serialize(readings));
    }

    private static void Unpack(string path, string folder)
    {
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.Contains("..", StringComparison.Ordinal)))
        {
            var target = Path.Combine(folder, entry.FullName);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            entry.ExtractToFile(target, overwrite: true);
        }
    }
}
