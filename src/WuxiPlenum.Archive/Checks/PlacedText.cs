using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Checks;

/// <summary>The text that stands at places of a source.</summary>
internal static class PlacedText
{
    /// <summary>The characters at the spans, one after the other.</summary>
    public static string At(string source, IReadOnlyList<SourceSpan> spans) => string.Concat(spans.Select(span => source[span.Start..span.End]));

    /// <summary>Whether a text is what is printed, but for line breaks, which may have become blanks.</summary>
    public static bool IsSame(string text, string printed) =>
        text.Length == printed.Length && text.Zip(printed).All(pair => pair.First == pair.Second || (pair.First == ' ' && IsLineBreak(pair.Second)));

    /// <summary>What is printed, on one line.</summary>
    public static string OnOneLine(string printed) => string.Create(printed.Length, printed, static (line, text) =>
    {
        for (var i = 0; i < line.Length; i++)
            line[i] = IsLineBreak(text[i]) ? ' ' : text[i];
    });

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';
}
