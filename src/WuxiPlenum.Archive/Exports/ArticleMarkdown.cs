using System.Text.RegularExpressions;
using WuxiPlenum.Archive.Articles;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace WuxiPlenum.Archive.Exports;

/// <summary>
/// An article as Markdown (CommonMark), as the importer reads it: front matter, <c>#</c> for the title, <c>##</c> for the sections. What
/// looks like Markdown in the text is escaped and stays text.
/// </summary>
public static partial class ArticleMarkdown
{
    /// <param name="article">With its text.</param>
    /// <param name="address">Not written: the importer knows no key for it.</param>
    public static void Write(Article article, Stream stream, string? address)
    {
        using var text = new StreamWriter(stream, ExportedText.Utf8, leaveOpen: true) { NewLine = "\n" };
        WriteFrontMatter(article, text);
        // Without a title the heading is there all the same, or the sections would be taken for articles.
        text.WriteLine($"# {Escape(article.Title ?? "")}".TrimEnd());
        foreach (var section in article.Sections)
        {
            if (section.Heading is { } heading)
                text.WriteLine($"\n## {Escape(heading)}");
            foreach (var paragraph in section.Paragraphs)
                text.WriteLine($"\n{Escape(paragraph.Text)}");
        }
    }

    private static void WriteFrontMatter(Article article, TextWriter text)
    {
        var yaml = new Emitter(text);
        void Value(string value, ScalarStyle style = ScalarStyle.DoubleQuoted) => yaml.Emit(new Scalar(null, null, ExportedText.Clean(value), style, true, true));
        void Pair(string key, string? value)
        {
            if (string.IsNullOrEmpty(value)) return;
            Value(key, ScalarStyle.Plain);
            Value(value);
        }

        yaml.Emit(new StreamStart());
        yaml.Emit(new DocumentStart(null, null, isImplicit: false));
        yaml.Emit(new MappingStart());
        Pair("newspaper", article.Edition.Newspaper);
        Pair("date", article.Edition.Date?.Iso());
        if (article.Edition.IsDateInferred())
            yaml.Emit(new Comment(ExportedText.Inferred, isInline: true));
        Pair("page", article.Page);
        Pair("kicker", article.Kicker);
        Pair("title", article.Title);
        if (article.Subtitles.Count > 0)
        {
            Value("subtitle", ScalarStyle.Plain);
            yaml.Emit(new SequenceStart(null, null, isImplicit: true, SequenceStyle.Block));
            article.Subtitles.ForEach(subtitle => Value(subtitle));
            yaml.Emit(new SequenceEnd());
        }

        Pair("byline", article.Byline);
        yaml.Emit(new MappingEnd());
        yaml.Emit(new DocumentEnd(isImplicit: true));
        yaml.Emit(new StreamEnd());
        text.WriteLine("---\n");
    }

    private static string Escape(string text) => BeginsBlock().Replace(Inline().Replace(ExportedText.Clean(text), @"\$0"), @"$1\$2");

    /// <summary>What means something anywhere in a line, with what GitHub adds: tables, strikethrough, formulas.</summary>
    [GeneratedRegex(@"[\\`*_\[\]<>&~|$#]")]
    private static partial Regex Inline();

    /// <summary>What makes a list, a rule or an underline at the start of a line.</summary>
    [GeneratedRegex(@"^(\d{0,9})([-+=.)])")]
    private static partial Regex BeginsBlock();
}
