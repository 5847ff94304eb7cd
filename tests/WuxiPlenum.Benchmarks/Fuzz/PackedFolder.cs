using System.IO.Compression;
using System.Text;

namespace WuxiPlenum.Benchmarks.Fuzz;

/// <summary>A zip archive of a folder with pages, sidecars that say anything, and now and then a name that no file may have.</summary>
internal static class PackedFolder
{
    private static readonly string[] s_sidecars =
        ["{ \"page\": \"2\" }", "{ \"newspaper\": \"无锡日报\", \"date\": \"2031-11-18\", \"page\": \"A3\" }", "{ \"date\": \"2031-02-30\" }", "{", "[]", "", "{ \"page\": 2 }", "{ \"other\": \"x\" }", "{ \"newspaper\": \"\" }", "null"];

    private static readonly string[] s_folders = ["", "", "a/", "要闻/", "a/b/", "./", "a//"];

    public static byte[] Of(IEnumerable<FuzzInput> files, Random random)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var file in files)
            {
                var folder = random.Next(60) == 0 ? "../" : s_folders[random.Next(s_folders.Length)];
                var name = folder + random.Next(6) + file.Name;
                Add(zip, name, file.Bytes);
                if (random.Next(3) == 0) Add(zip, Path.ChangeExtension(name, ".meta.json"), Sidecar(random));
                if (random.Next(4) == 0) Add(zip, folder + "edition.json", Sidecar(random));
            }
        }

        return packed.ToArray();
    }

    private static byte[] Sidecar(Random random) => Damage.Sometimes(Encoding.UTF8.GetBytes(s_sidecars[random.Next(s_sidecars.Length)]), random);

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(bytes);
    }
}
