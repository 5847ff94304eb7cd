using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Pages.Parts;

namespace WuxiPlenum.Web.Pages.Editions;

/// <summary>One day's coverage, composed as a front page: the lead story, the resolution with its tasks, the others.</summary>
/// <param name="Newspapers">Whose edition it is; more than one when two papers share the date.</param>
/// <param name="Lead">Null when there is nothing, or nothing but the resolution.</param>
/// <param name="LeadSections">The headings of the lead story.</param>
/// <param name="Tasks">The items of the resolution's longest list.</param>
/// <param name="Speakers">Who says most.</param>
public sealed record EditionFront(
    IReadOnlyList<EditionHead> Newspapers,
    DateOnly? Date,
    ArticleCard? Lead,
    IReadOnlyList<LeadSection> LeadSections,
    ArticleCard? Resolution,
    ResolutionTasks? Tasks,
    IReadOnlyList<ArticleCard> Others,
    IReadOnlyList<EditionSpeaker> Speakers,
    IReadOnlyList<TopicChip> Topics)
{
    private const int MostArticles = 500;
    private const int FewestTasks = 3;

    /// <summary>The edition of that date, or the undated one; null when there is none. At most seven queries.</summary>
    public static async Task<EditionFront?> LoadAsync(PlenumContext archive, ArchiveMemory memory, DateOnly? date, CancellationToken cancellation)
    {
        var heads = await archive.Editions.Current().LatestFirst()
            .Where(edition => edition.Date == date)
            .Select(edition => new EditionHead(edition.Newspaper, edition.DateEvidence, edition.DateConfidence))
            .ToListAsync(cancellation);
        if (heads.Count == 0)
            return null;
        var cards = await archive.Articles.Current().InPageOrder()
            .Where(article => article.Edition.Date == date)
            .Take(MostArticles)
            .AsCards()
            .ToListAsync(cancellation);

        var resolution = Longest(cards, Genre.Resolution);
        var lead = Longest(cards, Genre.Feature) ?? Longest(cards, Genre.PlenumReport)
            ?? cards.Where(card => card != resolution).MaxBy(card => card.Article.CharacterCount);
        return new EditionFront(
            heads,
            date,
            lead,
            lead is null ? [] : await SectionsAsync(archive, lead.Article.Id, cancellation),
            resolution,
            resolution is null ? null : await TasksAsync(archive, resolution.Article.Id, cancellation),
            [.. cards.Where(card => card != lead && card != resolution)],
            await EditionSpeaker.OfAsync(archive, date, cancellation),
            await TopicChip.CountAsync(archive, memory, cancellation));
    }

    private static ArticleCard? Longest(IEnumerable<ArticleCard> cards, Genre genre) =>
        cards.Where(card => card.Article.Genre == genre).MaxBy(card => card.Article.CharacterCount);

    private static Task<List<LeadSection>> SectionsAsync(PlenumContext archive, int article, CancellationToken cancellation) =>
        archive.Sections
            .Where(section => section.ArticleId == article && section.Heading != null)
            .OrderBy(section => section.Ordinal)
            .Select(section => new LeadSection(section.Ordinal, section.Heading!))
            .ToListAsync(cancellation);

    private static async Task<ResolutionTasks?> TasksAsync(PlenumContext archive, int article, CancellationToken cancellation)
    {
        var paragraphs = await archive.Paragraphs
            .AsNoTracking()
            .Where(paragraph => paragraph.ArticleId == article)
            .Select(paragraph => new ResolutionTasks(paragraph.Number, paragraph.Text, paragraph.Items))
            .ToListAsync(cancellation);
        return paragraphs.Where(paragraph => paragraph.Items.Count >= FewestTasks).MaxBy(paragraph => paragraph.Items.Count);
    }
}

/// <summary>Whose edition it is, and how its date is known.</summary>
public sealed record EditionHead(string Newspaper, DateEvidence? Evidence, double Confidence);

/// <summary>A headed part of the lead story; its address is <c>#s{Ordinal}</c>.</summary>
public sealed record LeadSection(int Ordinal, string Heading);

/// <summary>The paragraph that holds the tasks, and where each of them stands in it.</summary>
public sealed record ResolutionTasks(int Paragraph, string Text, List<Archive.Articles.ListItem> Items);
