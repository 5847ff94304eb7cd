using System.Text;

namespace WuxiPlenum.Benchmarks.Reading;

/// <summary>A text of any length, made of pages one below the other. Always the same for the same pages.</summary>
internal static class RecombinedText
{
    /// <param name="size">In bytes of UTF-8, about.</param>
    // By and by the same pages come back, but beside others and with other figures.
    public static string Of(IReadOnlyList<string> pages, int size)
    {
        var dice = new Random(5);
        var text = new StringBuilder();
        for (var left = size; left > 0;)
        {
            var lines = pages[dice.Next(pages.Count)].AsSpan();
            foreach (var line in lines.EnumerateLines())
            {
                foreach (var c in line) text.Append(char.IsAsciiDigit(c) && c > '0' ? (char)('1' + dice.Next(9)) : c);
                text.Append('\n');
                left -= Encoding.UTF8.GetByteCount(line) + 1;
                if (left <= 0) break;
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
