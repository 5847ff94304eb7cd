using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;

namespace WuxiPlenum.Web.Reading;

/// <summary>The text of paragraphs that are known by their numbers.</summary>
public static class ParagraphTexts
{
    /// <summary>The text of each paragraph that there is, by article and number. One query, which may bring some of the same numbers in other articles.</summary>
    public static Task<Dictionary<(int ArticleId, int Number), string>> TextsAsync(this PlenumContext archive, IEnumerable<(int ArticleId, int Number)> places, CancellationToken cancellation)
    {
        var wanted = places.Distinct().ToList();
        var articles = wanted.Select(place => place.ArticleId).Distinct().ToList();
        var numbers = wanted.Select(place => place.Number).Distinct().ToList();
        return archive.Paragraphs
            .Where(paragraph => articles.Contains(paragraph.ArticleId) && numbers.Contains(paragraph.Number))
            .Select(paragraph => new { paragraph.ArticleId, paragraph.Number, paragraph.Text })
            .ToDictionaryAsync(paragraph => (paragraph.ArticleId, paragraph.Number), paragraph => paragraph.Text, cancellation);
    }
}
