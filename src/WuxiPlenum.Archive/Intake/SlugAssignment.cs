using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Newsprint.Articles;
using Article = WuxiPlenum.Newsprint.Articles.Article;

namespace WuxiPlenum.Archive.Intake;

/// <summary>Decides under which addresses the articles of a new version stand.</summary>
internal sealed class SlugAssignment(PlenumContext context)
{
    /// <summary>One slug per article. The articles of the version that is replaced must no longer be current.</summary>
    /// <param name="documentName">The document whose earlier versions hand their addresses on; null for a new one.</param>
    public async Task<string[]> AssignAsync(PageReading reading, string? documentName, CancellationToken cancellation)
    {
        var articles = reading.Articles.Select(article => (article.Title?.Text, Text: TextOf(article))).ToList();
        var predecessors = documentName is null ? [] : await PredecessorsAsync(documentName, cancellation);
        var slugs = SlugInheritance.Match([.. articles.Select(article => (article.Item1, new TextSimilarity(article.Text)))], predecessors);
        var taken = new HashSet<string>();
        for (var i = 0; i < slugs.Length; i++)
            if (slugs[i] is { } inherited && !await IsFreeAsync(inherited, taken, cancellation))
                slugs[i] = null;
        for (var i = 0; i < slugs.Length; i++)
            slugs[i] ??= await FreshAsync(reading.Newspaper ?? "", reading.Page, reading.Date?.Date, articles[i].Item1, articles[i].Text, taken, cancellation);
        return slugs!;
    }

    /// <summary>A slug that no current article has.</summary>
    public async Task<string> FreshAsync(
        string newspaper, string? page, DateOnly? date, string? title, string text, HashSet<string> taken, CancellationToken cancellation)
    {
        var plain = Slug.Of(date, title, text);
        foreach (var slug in Slug.Alternatives(plain, newspaper, page, title).Prepend(plain))
            if (await IsFreeAsync(slug, taken, cancellation))
                return slug;
        throw new InvalidOperationException("The alternatives to a slug are endless.");
    }

    private async Task<bool> IsFreeAsync(string slug, HashSet<string> taken, CancellationToken cancellation) =>
        !taken.Contains(slug) && !await context.Articles.AnyAsync(article => article.IsCurrent && article.Slug == slug, cancellation) && taken.Add(slug);

    private async Task<List<Predecessor>> PredecessorsAsync(string documentName, CancellationToken cancellation)
    {
        var earlier = await context.Articles
            .Where(article => article.Document.Name == documentName)
            .OrderByDescending(article => article.Document.Version).ThenBy(article => article.Ordinal)
            .Select(article => new { article.Slug, article.Title, article.Document.Version, Texts = article.Paragraphs.OrderBy(paragraph => paragraph.Number).Select(paragraph => paragraph.Text).ToList() })
            .ToListAsync(cancellation);
        return [.. earlier.DistinctBy(article => article.Slug)
            .Select(article => new Predecessor(article.Slug, article.Title, new TextSimilarity(string.Concat(article.Texts)), article.Version == earlier[0].Version))];
    }

    private static string TextOf(Article article) => string.Concat(article.Paragraphs.Select(paragraph => paragraph.Text));
}
