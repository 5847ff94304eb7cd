using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Topics;

public class TopicModel(PlenumContext archive, ArchiveMemory memory) : PageModel
{
    /// <summary>In addresses: <c>?view=full</c>.</summary>
    public const string Full = "full";

    private const int MostArticles = 100;

    /// <summary>Decisions before reports before opinion before stories before news.</summary>
    private static readonly Genre[] s_order = [Genre.Resolution, Genre.PlenumReport, Genre.Editorial, Genre.Commentary, Genre.Feature, Genre.News];

    public Topic Topic { get; private set; } = null!;
    public IReadOnlyList<TopicArticle> Articles { get; private set; } = [];

    /// <summary>By type of document: what was decided before what was written about it.</summary>
    public IEnumerable<IGrouping<Genre, TopicArticle>> ByGenre => Articles.GroupBy(filed => filed.Card.Article.Genre);

    /// <summary>Whether sections are shown in full, not folded.</summary>
    public bool IsFull { get; private set; }

    /// <summary>What the kinds of documents of the latest edition on the topic say; null for a topic that no words decide.</summary>
    public Ladder? Ladder { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string? view, CancellationToken cancellation)
    {
        if (TopicCatalog.Default.Find(slug) is not { } topic)
            return NotFound();
        Topic = topic;
        IsFull = view == Full;

        var cards = await archive.Articles.Current().InPageOrder()
            .Where(article => article.Topics.Any(filed => filed.Topic == slug))
            .Take(MostArticles)
            .AsCards().ToListAsync(cancellation);
        var shown = cards.ConvertAll(card => card.Article.Id);
        var sections = await archive.Sections
            .AsNoTracking()
            .Where(section => section.Topic == slug && shown.Contains(section.ArticleId))
            .OrderBy(section => section.ArticleId).ThenBy(section => section.Ordinal)
            .Select(section => new TopicSection(
                section.ArticleId,
                section.Ordinal,
                section.Heading,
                section.Paragraphs.OrderBy(paragraph => paragraph.Number)
                    .Select(paragraph => new ParagraphText(paragraph.Number, paragraph.Text, paragraph.Items)).ToList()))
            .ToListAsync(cancellation);

        var byArticle = sections.Where(section => section.Paragraphs.Count > 0).ToLookup(section => section.Article);
        Articles = [.. cards
            .OrderBy(card => Array.IndexOf(s_order, card.Article.Genre) is >= 0 and var place ? place : s_order.Length)
            .Select(card => new TopicArticle(card, [.. byArticle[card.Article.Id]]))];
        if (Articles.Count > 0 && topic.Words.Count > 0)
        {
            var latest = cards.Max(card => card.Date);
            Ladder = Ladder.Of(latest, await archive.EditionCoverageAsync(memory, latest, cancellation), document => TopicWords.In(document.Coverage, topic));
        }

        return Page();
    }

    /// <param name="Sections">Those of its sections that are filed under the topic.</param>
    public sealed record TopicArticle(ArticleCard Card, IReadOnlyList<TopicSection> Sections);

    public sealed record TopicSection(int Article, int Ordinal, string? Heading, List<ParagraphText> Paragraphs);
}
