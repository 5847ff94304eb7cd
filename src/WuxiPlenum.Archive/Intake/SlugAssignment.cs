using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Newsprint.Articles;
using Article = WuxiPlenum.Newsprint.Articles.Article;

namespace WuxiPlenum.Archive.Intake;

/// <summary>Decides under which addresses the articles of a new version stand. It remembers what it asked and what it gave until told to forget.</summary>
internal sealed class SlugAssignment(PlenumContext context)
{
    private readonly HashSet<string> _asked = [];
    private readonly HashSet<string> _taken = [];

    /// <summary>Asks once for all the addresses that the articles of some pages will first try for.</summary>
    public async Task PrepareAsync(IEnumerable<PageReading> readings, CancellationToken cancellation)
    {
        var slugs = readings.SelectMany(reading => reading.Articles.Select(article => Slug.Of(reading.Newspaper ?? "", reading.Date?.Date, reading.Page, article.Title?.Text, TextOf(article))));
        var taken = await KnownDocumentQueries.ForManyAsync(slugs.Where(_asked.Add), some => context.Articles
            .Where(article => (article.IsCurrent || article.WholeId != null) && some.Contains(article.Slug)).Select(article => article.Slug).ToListAsync(cancellation));
        _taken.UnionWith(taken);
    }

    /// <summary>Forgets what is taken: some of it is no longer current.</summary>
    public void Forget()
    {
        _asked.Clear();
        _taken.Clear();
    }

    /// <summary>One slug per article. The articles of the version that is replaced must no longer be current.</summary>
    /// <param name="documentName">The document whose earlier versions hand their addresses on; null for a new one.</param>
    /// <param name="wanted">The slugs that the articles ask for; null where they ask for none.</param>
    public async Task<string[]> AssignAsync(PageReading reading, string? documentName, IReadOnlyList<string?>? wanted, CancellationToken cancellation)
    {
        var slugs = documentName is null ? new string?[reading.Articles.Length] : await InheritAsync(reading, documentName, cancellation);
        for (var i = 0; i < slugs.Length; i++)
            slugs[i] = wanted?[i] ?? slugs[i];
        for (var i = 0; i < slugs.Length; i++)
            if (slugs[i] is { } inherited && !await TakeAsync(inherited, cancellation))
                slugs[i] = null;
        for (var i = 0; i < slugs.Length; i++)
            slugs[i] ??= await FreshAsync(reading.Newspaper ?? "", reading.Page, reading.Date?.Date, reading.Articles[i].Title?.Text, TextOf(reading.Articles[i]), cancellation);
        return slugs!;
    }

    /// <summary>A slug that no current article has, nor a part of one.</summary>
    public async Task<string> FreshAsync(string newspaper, string? page, DateOnly? date, string? title, string text, CancellationToken cancellation)
    {
        var plain = Slug.Of(newspaper, date, page, title, text);
        foreach (var slug in Slug.Alternatives(plain).Prepend(plain))
            if (await TakeAsync(slug, cancellation))
                return slug;
        throw new InvalidOperationException("The alternatives to a slug are endless.");
    }

    private async Task<bool> TakeAsync(string slug, CancellationToken cancellation)
    {
        if (_asked.Add(slug) && await context.Articles.AnyAsync(article => (article.IsCurrent || article.WholeId != null) && article.Slug == slug, cancellation))
            _taken.Add(slug);
        return _taken.Add(slug);
    }

    private async Task<string?[]> InheritAsync(PageReading reading, string documentName, CancellationToken cancellation)
    {
        var earlier = await context.Articles
            .Where(article => article.Document.Name == documentName)
            .OrderByDescending(article => article.Document.Version).ThenBy(article => article.Ordinal)
            .Select(article => new { article.Slug, article.Title, article.Document.Version, Texts = article.Paragraphs.OrderBy(paragraph => paragraph.Number).Select(paragraph => paragraph.Text).ToList() })
            .ToListAsync(cancellation);
        var predecessors = earlier.DistinctBy(article => article.Slug)
            .Select(article => new Predecessor(article.Slug, article.Title, new TextSimilarity(string.Concat(article.Texts)), article.Version == earlier[0].Version)).ToList();
        var articles = reading.Articles.Select(article => (article.Title?.Text, new TextSimilarity(TextOf(article))));
        return SlugInheritance.Match([.. articles], predecessors);
    }

    /// <summary>The text after which an article without a title is named.</summary>
    private static string TextOf(Article article) => string.Concat(article.Paragraphs.Select(paragraph => paragraph.Text));
}
