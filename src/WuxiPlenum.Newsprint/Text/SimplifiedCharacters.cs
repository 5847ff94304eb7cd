using System.Text;

namespace WuxiPlenum.Newsprint.Text;

/// <summary>The simplified form of traditional characters, for comparing: the text itself stays as it was printed.</summary>
public static class SimplifiedCharacters
{
    private static readonly char[] s_simplified = Load();

    /// <summary>The simplified character for a traditional one; any other character is returned as it is. From OpenCC's table of single characters.</summary>
    public static char Of(char c) => s_simplified[c];

    private static char[] Load()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++) table[c] = (char)c;
        using var stream = typeof(SimplifiedCharacters).Assembly.GetManifestResourceStream("simplified.txt")
            ?? throw new InvalidOperationException("simplified.txt is not embedded in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { Length: > 1 } line)
        {
            foreach (var traditional in line.AsSpan(1)) table[traditional] = line[0];
        }

        return table;
    }
}
