using System.Globalization;
using System.Text;
using CsCheck;

namespace WuxiPlenum.Newsprint.Tests.Support;

/// <summary>
/// Runs a property over many generated texts. A failure prints the seed and the smallest text that fails, escaped.
/// The environment variable NEWSPRINT_TRIALS multiplies the number of texts: NEWSPRINT_TRIALS=100 for a long run.
/// </summary>
internal static class Trial
{
    private static readonly int s_factor =
        int.TryParse(Environment.GetEnvironmentVariable("NEWSPRINT_TRIALS"), NumberStyles.None, CultureInfo.InvariantCulture, out var factor) ? Math.Max(1, factor) : 1;

    public static void Of(Gen<string> texts, int count) => texts.Sample(text => { Invariants.Hold(text); }, iter: count * s_factor, print: Escape);

    /// <summary>The text as a C# literal, so that it can be pasted into a test.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder("\"");
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '"' => "\\\"",
                '\\' => "\\\\",
                _ when char.IsControl(c) || char.IsSurrogate(c) || (char.IsWhiteSpace(c) && c != ' ') || c is '\u200b' or '\ufeff' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return escaped.Append('"').ToString();
    }
}
