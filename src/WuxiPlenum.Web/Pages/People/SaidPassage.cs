using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.People;

/// <summary>What somebody says in one place.</summary>
/// <param name="Words">The words said, in order; several when the attribution, or the end of a paragraph, stands between.</param>
/// <param name="Attribution">The words that attribute it; null when none do.</param>
public sealed record SaidPassage(SpeechKind Kind, IReadOnlyList<PlacedWords> Words, string? Attribution, string Rule, double Confidence)
{
    /// <summary>The passages of some speeches, in their order. Two queries.</summary>
    public static async Task<IReadOnlyList<SaidPassage>> LoadAsync(IQueryable<ArticleSpeech> speeches, PlenumContext archive, CancellationToken cancellation)
    {
        var found = await speeches.Select(speech => new
        {
            speech.Kind,
            speech.ArticleId,
            speech.Article.Slug,
            Headline = new Headline(speech.Article.Title, speech.Article.TitleBreaks),
            speech.Article.Edition.Date,
            speech.Words,
            speech.Attribution,
            speech.Rule,
            speech.Confidence,
        }).ToListAsync(cancellation);
        var texts = await archive.TextsAsync(found.SelectMany(speech => speech.Words.Concat(speech.Attribution).Select(words => (speech.ArticleId, words.Paragraph))), cancellation);
        return [.. found.Select(speech =>
        {
            PlacedWords Placed(WordPlace place) => new(speech.Slug, speech.Headline, speech.Date, place.Paragraph, place.Start, place.End, texts.GetValueOrDefault((speech.ArticleId, place.Paragraph), ""));
            return new SaidPassage(speech.Kind, [.. speech.Words.Select(Placed)], speech.Attribution.Select(Placed).FirstOrDefault()?.Words, speech.Rule, speech.Confidence);
        }).Where(passage => passage.Words.Count > 0)];
    }
}
