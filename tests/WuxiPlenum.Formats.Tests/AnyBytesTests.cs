using System.Globalization;
using System.Text;
using CsCheck;
using WuxiPlenum.Formats.Tests.Support;
using WuxiPlenum.Newsprint.Tests.Support;

namespace WuxiPlenum.Formats.Tests;

/// <summary>
/// Whatever comes in, in whatever format, there is a reading or a failure: no exception, nothing of the extracted text lost or
/// invented, the same result twice. NEWSPRINT_TRIALS multiplies the number of inputs.
/// </summary>
public class AnyBytesTests
{
    private static readonly int s_factor =
        int.TryParse(Environment.GetEnvironmentVariable("NEWSPRINT_TRIALS"), NumberStyles.None, CultureInfo.InvariantCulture, out var factor) ? Math.Max(1, factor) : 1;

    private static readonly string[] s_tags =
    [
        "<h1>", "</h1>", "<h2>", "</h2>", "<p>", "</p>", "<div class='title'>", "<div class=share>", "</div>", "<article>", "</article>", "<aside>", "<br>", "<table><tr><td>", "</table>", "<b>", "</b>", "<a href=x>", "</a>",
        "<founder-content>", "</founder-content>", "<figcaption>", "<script>", "</script>", "<!--", "-->", "&#x4e2d;", "&nbsp;", "&#xd800;", "<span class=author>", "</span>", "<nav>", "</nav>", "<pre>", "<svg>", "<template>", "<select>",
    ];

    private static readonly string[] s_marks = ["# ", "## ", "---\n", "title: ", "date: 2031-11-18\n", "\n\n", "**", "> ", "- ", "1. ", "| a | b |\n|---|---|\n", "```\n", "[x](y)", "![图](z)", "<br>", "\\\n", "&amp;", "[", "](", "`", "*"];

    private static readonly Gen<string> s_html = Mixed(s_tags).Select(text => "<!DOCTYPE html><body>" + text);
    private static readonly Gen<string> s_markdown = Mixed(s_marks);

    [Fact]
    public void Html_of_any_pieces() => Hold(s_html.Select(Encoding.UTF8.GetBytes), "a.html", 600);

    [Fact]
    public void Markdown_of_any_pieces() => Hold(s_markdown.Select(Encoding.UTF8.GetBytes), "a.md", 600);

    [Fact]
    public void A_page_of_html_whatever_is_done_to_its_bytes() => Hold(Mutated("edition.html"), "a.html", 60);

    [Fact]
    public void A_pdf_whatever_is_done_to_its_bytes() => Hold(Mutated("edition.pdf"), "a.pdf", 6);

    private static void Hold(Gen<byte[]> documents, string name, int count) => documents.Sample(
        bytes => Assert.Equal(Document.Outcome(bytes, name), Document.Outcome(bytes, name)), iter: count * s_factor, threads: 1, print: Convert.ToBase64String);

    private static Gen<string> Mixed(string[] pieces) =>
        Gen.Select(Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]), NewspaperTexts.Pieces).Select((mark, text) => mark + text).Array[0, 12].Select(string.Concat);

    private static Gen<byte[]> Mutated(string sample)
    {
        var original = File.ReadAllBytes(Document.Sample(sample));
        return Gen.Select(Gen.Int, Gen.Int[1, 40]).Select((seed, changes) =>
        {
            var random = new Random(seed);
            var bytes = original.ToArray();
            for (var i = 0; i < changes; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            return random.Next(3) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
        });
    }
}
