using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Search.Engine;

namespace WuxiPlenum.Archive.Search;

/// <summary>The tokens of one article, field by field, separated by spaces.</summary>
/// <param name="Places">Where its paragraphs begin among the tokens of <paramref name="Body"/>.</param>
public sealed record IndexEntry(int ArticleId, string Title, string Headings, string Body, string Byline, byte[] Places)
{
    internal IEnumerable<(IndexField Field, string Tokens)> Fields => [(IndexField.Title, Title), (IndexField.Headings, Headings), (IndexField.Body, Body), (IndexField.Byline, Byline)];

    /// <summary>The article must have its sections and paragraphs loaded.</summary>
    public static IndexEntry Of(Article article)
    {
        var paragraphs = article.Sections.SelectMany(section => section.Paragraphs).OrderBy(paragraph => paragraph.Number);
        var body = Tokenizer.ForIndex(paragraphs.Select(paragraph => paragraph.Text), out var starts);
        return new IndexEntry(
            article.Id,
            Tokenizer.ForIndex(Present([article.Kicker, article.Title, .. article.Subtitles]), out _),
            Tokenizer.ForIndex(Present(article.Sections.OrderBy(section => section.Ordinal).Select(section => section.Heading)), out _),
            body,
            Tokenizer.ForIndex(Present([article.Authors]), out _),
            ParagraphPlaces.Pack(starts));
    }

    private static IEnumerable<string> Present(IEnumerable<string?> texts) => texts.OfType<string>();
}
