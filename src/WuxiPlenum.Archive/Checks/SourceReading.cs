using System.Text;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Formats;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Editions;
using WuxiPlenum.Newsprint.Text;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Archive.Checks;

/// <summary>Reads a stored document again from its source, and puts what it reads in the place of what was kept.</summary>
internal sealed class SourceReading(PlenumContext context)
{
    /// <summary>Whether the source is all that the reader had: of other formats the layout is not kept, and finished articles were never read.</summary>
    public static bool IsPlainText(SourceDocument document) =>
        document.Encoding != "pdf" && !document.Origin.Contains(".jsonl!/", StringComparison.OrdinalIgnoreCase)
        && PageFormat.Detect(Encoding.UTF8.GetBytes(document.Text), document.Name) == SourceFormat.PlainText;

    /// <summary>Replaces the articles, in the running transaction. They keep their addresses.</summary>
    /// <param name="document">Tracked, with its edition, articles and unplaced text.</param>
    public async Task ReadAgainAsync(SourceDocument document, CancellationToken cancellation)
    {
        var page = new StorablePage(await ReadAsync(document, cancellation));
        var earlier = document.Articles.Where(article => !article.IsWhole).OrderBy(article => article.Ordinal).ToList();
        var slugs = SlugInheritance.Match(
            [.. page.Articles.Select(article => (article.Title, new TextSimilarity(TextOf(article))))],
            [.. earlier.Select(article => new Predecessor(article.Slug, article.Title, new TextSimilarity(TextOf(article)), IsRecent: true))]);
        var assignment = new SlugAssignment(context);
        context.RemoveRange(document.Articles);
        context.RemoveRange(document.Unplaced);
        context.RemoveRange(await context.Findings.Where(finding => finding.DocumentId == document.Id).ToListAsync(cancellation));
        await context.SaveChangesAsync(cancellation);
        foreach (var (article, slug) in page.Articles.Zip(slugs))
        {
            article.Slug = slug ?? await assignment.FreshAsync(document.Edition.Newspaper, article.Page, document.Edition.Date, article.Title, TextOf(article), cancellation);
            (article.IsCurrent, article.EditionId, article.Day) = (document.IsCurrent, document.EditionId, document.Edition.Day);
        }

        document.Articles.AddRange(page.Articles);
        document.Unplaced.AddRange(page.Unplaced);
        document.Findings.AddRange(page.Findings);
    }

    /// <summary>Under what is known of the page. A date that it tells itself is not given to it.</summary>
    private async Task<PageReading> ReadAsync(SourceDocument document, CancellationToken cancellation)
    {
        var pairs = await ArchivePairs.LoadAsync(context, cancellation);
        var hints = new PageHints(document.Edition.Newspaper is { Length: > 0 } newspaper ? newspaper : null, Page: document.Page);
        var source = new SourcePage(new SourceText(document.Text, document.Encoding, document.HasByteOrderMark), null, PageHints.None);
        var reading = source.Read(hints, isOneOfMany: false, pairs);
        return reading.Date?.Date == document.Edition.Date ? reading : source.Read(hints with { Date = document.Edition.Date }, isOneOfMany: false, pairs);
    }

    private static string TextOf(Article article) =>
        string.Concat(article.Sections.SelectMany(section => section.Paragraphs).OrderBy(paragraph => paragraph.Number).Select(paragraph => paragraph.Text));
}
