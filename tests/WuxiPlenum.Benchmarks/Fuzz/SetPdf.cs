using System.Globalization;
using System.Text;

namespace WuxiPlenum.Benchmarks.Fuzz;

/// <summary>A PDF whose lines stand anywhere on its pages, in any size, among rules: the least that has a text layer. A character's code is its UTF-16 unit.</summary>
internal static class SetPdf
{
    private const string Codes = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end";

    public static byte[] Of(string[] lines, Random random)
    {
        var pages = lines.Chunk(random.Next(1, 20)).Take(3).ToList();
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{6 + (2 * i)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>",
            Stream(Codes),
        ];
        foreach (var page in pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add(Stream(Content(page, random)));
        }

        return Written(objects);
    }

    private static string Content(string[] lines, Random random)
    {
        var content = new StringBuilder();
        var (x, y, columns) = (40, 760, random.Next(1, 4));
        foreach (var line in lines)
        {
            var size = random.Next(6) == 0 ? random.Next(1, 40) : 10;
            if (random.Next(8) == 0) (x, y) = (random.Next(-50, 650), random.Next(-50, 850));
            if (random.Next(8) == 0) content.Append(CultureInfo.InvariantCulture, $"{x} {y} m {random.Next(600)} {(random.Next(2) == 0 ? y : random.Next(800))} l S\n");
            content.Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line))}> Tj ET\n");
            y -= size + random.Next(-2, 12);
            if (y < 40) (x, y) = (x + (520 / columns), 760);
        }

        return content.ToString();
    }

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] Written(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
