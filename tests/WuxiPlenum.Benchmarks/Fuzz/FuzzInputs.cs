using System.Text;
using CsCheck;
using WuxiPlenum.Newsprint.Tests.Support;
using WuxiPlenum.Tests;

namespace WuxiPlenum.Benchmarks.Fuzz;

/// <summary>The inputs of a run, of every format in turn. The same seed and number give the same bytes.</summary>
internal sealed class FuzzInputs(int seed)
{
    private const int Kinds = 20;

    private static readonly string[] s_tags =
    [
        "<h1>", "</h1>", "<h2>", "</h2>", "<p>", "</p>", "<div class='title'>", "<div class=nav>", "</div>", "<article>", "</article>", "<br>", "<table><tr><td>", "</table>", "<b>", "</b>", "<a href=x>", "</a>", "<ul><li>", "</ul>",
        "<founder-content>", "</founder-content>", "<figcaption>", "<script>", "</script>", "<!--", "-->", "&#x4e2d;", "&nbsp;", "&#xd800;", "&lt;p&gt;", "<meta charset=gbk>", "<span class=author>", "</span>", "<pre>", "<svg>", "<template>", "<![CDATA[",
    ];

    private static readonly string[] s_marks =
        ["# ", "## ", "---\n", "title: ", "date: 2031-11-18\n", "page: 3\n", "page: [\n", "\n\n", "**", "> ", "- ", "1. ", "| a | b |\n|---|---|\n", "```\n", "[x](y)", "![图](z)", "<br>", "<div>", "\\\n", "&amp;", "[", "](", "`", "*", "[^1]: "];

    private static readonly Gen<string> s_html = Mixed(s_tags);
    private static readonly Gen<string> s_markdown = Mixed(s_marks);
    private static readonly Gen<string> s_damagedPages = NewspaperTexts.Mutated(Samples("tests/WuxiPlenum.Newsprint.Tests/Samples", "*.txt"));
    private static readonly Gen<string> s_damagedSeed = NewspaperTexts.Mutated(Samples("seeds", "*.txt"));
    private static readonly Gen<string> s_damagedHtml = NewspaperTexts.Mutated(Samples("tests/WuxiPlenum.Formats.Tests/Samples", "*.html"));
    private static readonly byte[] s_pdf = File.ReadAllBytes(Path.Combine(Repository.Root, "tests/WuxiPlenum.Formats.Tests/Samples/jump.pdf"));

    public FuzzInput this[int number]
    {
        get
        {
            var random = new Random(HashOf(number));
            return (number % Kinds) switch
            {
                0 => Text("any.txt", Gen.String),
                1 or 2 => Text("pieces.txt", NewspaperTexts.Pieces),
                3 or 4 => Text("page.txt", NewspaperTexts.Pages),
                5 or 6 => Text("sample.txt", s_damagedPages),
                7 when random.Next(5) == 0 => Text("seed.txt", s_damagedSeed),
                7 or 8 or 9 => Text("page.md", s_markdown),
                10 or 11 => Text("page.html", s_html, "<!DOCTYPE html><body>"),
                12 => Text("sample.html", s_damagedHtml),
                13 when random.Next(10) == 0 => new FuzzInput("printed.pdf", Damage.Bytes(s_pdf, random, 20)),
                13 or 14 => new FuzzInput("set.pdf", Damage.Sometimes(SetPdf.Of([.. Lines(NewspaperTexts.Pages)], random), random)),
                15 or 16 => new FuzzInput("articles.jsonl", Damage.Sometimes(ArticleLines.Of(Lines(NewspaperTexts.Pieces), random), random)),
                17 => new FuzzInput("pages.folder.zip", PackedFolder.Of(Files(random), random)),
                _ => new FuzzInput("pages.zip", Damage.Sometimes(PackedFolder.Of(Files(random), random), random)),
            };

            FuzzInput Text(string name, Gen<string> texts, string before = "") =>
                new(name, Damage.Sometimes(Damage.Encoded(before + One(texts, number), random), random));

            string[] Lines(Gen<string> texts) => One(texts, number).Split('\n');
        }
    }

    /// <summary>Files for a folder: other inputs of the same run.</summary>
    private IEnumerable<FuzzInput> Files(Random random) => Enumerable.Range(0, random.Next(5)).Select(_ => this[(random.Next(50_000) * Kinds) + random.Next(17)]);

    private T One<T>(Gen<T> values, int number) => values.Generate(new PCG((uint)HashOf(number), (ulong)number), null, out _);

    private int HashOf(int number) => unchecked((seed * 486187739) + (number * 16777619));

    private static string[] Samples(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern).Order(StringComparer.Ordinal).Select(path => File.ReadAllText(path, Encoding.UTF8))];

    private static Gen<string> Mixed(string[] pieces) =>
        Gen.Select(Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]), NewspaperTexts.Pieces).Select((mark, text) => mark + text).Array[0, 12].Select(string.Concat);
}
