using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Search;

/// <summary>The tokens of one article, field by field, separated by spaces.</summary>
public sealed record IndexEntry(int ArticleId, string Title, string Headings, string Body, string Byline)
{
    /// <summary>The article must have its sections and paragraphs loaded.</summary>
    public static IndexEntry Of(Article article) => new(
        article.Id,
        Tokenizer.ForIndex(Present([article.Kicker, article.Title, .. article.Subtitles]), out _),
        Tokenizer.ForIndex(Present(article.Sections.OrderBy(section => section.Ordinal).Select(section => section.Heading)), out _),
        Tokenizer.ForIndex(article.Sections.SelectMany(section => section.Paragraphs).OrderBy(paragraph => paragraph.Number).Select(paragraph => paragraph.Text), out _),
        Tokenizer.ForIndex(Present([article.Authors]), out _));

    private static IEnumerable<string> Present(IEnumerable<string?> texts) => texts.OfType<string>();
}
