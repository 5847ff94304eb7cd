using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Api.Answers;

/// <summary>Words of an article, and their place: a half-open range of UTF-16 units in the text of the paragraph.</summary>
/// <param name="Text">The words.</param>
/// <param name="Sentence">The sentence that they stand in, cut between two clauses where it is long.</param>
/// <param name="Paragraph">The number of the paragraph.</param>
/// <param name="Url">The paragraph on the page.</param>
public sealed record QuoteAnswer(string Text, string Sentence, int Paragraph, int Start, int End, string Url, ArticleLink Article)
{
    internal static QuoteAnswer Of(PlacedWords words, ApiLinks links) => new(
        words.Words, words.SentenceInLine, words.Paragraph, words.First, words.Last, links.Paragraph(words.Slug, words.Paragraph), links.Article(words.Slug, words.Headline.Text, words.Date));
}
