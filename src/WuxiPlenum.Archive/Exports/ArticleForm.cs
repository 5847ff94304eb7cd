using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Exports;

/// <summary>A form in which one article is written as a file of text.</summary>
/// <param name="Name">On the command line.</param>
/// <param name="Extension">Of the file, without its dot.</param>
/// <param name="Write">Writes an article, loaded with its text, in UTF-8; the last argument is the address at which it can be read, null when that is not known.</param>
public sealed record ArticleForm(string Name, string Extension, Action<Article, Stream, string?> Write)
{
    public static ArticleForm Markdown { get; } = new("md", "md", ArticleMarkdown.Write);
    public static ArticleForm PlainText { get; } = new("txt", "txt", ArticlePlainText.Write);
    public static ArticleForm Tei { get; } = new("tei", "xml", ArticleTei.Write);

    public static IReadOnlyList<ArticleForm> All { get; } = [Markdown, PlainText, Tei];

    /// <summary>The name of an article's file.</summary>
    public string FileName(Article article) => $"{ExportedText.FileName(article.Slug)}.{Extension}";
}
