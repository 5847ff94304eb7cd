using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Exports.Epub;

/// <summary>Articles as an EPUB 3.3 book (https://www.w3.org/TR/epub-33/). The same articles give the same bytes.</summary>
public static class EpubBook
{
    /// <summary>One article.</summary>
    /// <param name="article">With its text.</param>
    /// <param name="stream">One that can be sought in.</param>
    /// <param name="address">Where it can be read; null when that is not known.</param>
    public static void WriteArticle(Article article, Stream stream, string? address)
    {
        using var book = new EpubWriter(stream);
        book.Add(article);
        book.Finish(new EpubMetadata($"articles/{article.Slug}", article.TitleOrNone(), article.AuthorNames(), [article.Edition.Newspaper], article.Edition.Date, address));
    }

    /// <summary>The edition of a day, an article after the other.</summary>
    /// <param name="date">Null for what has no date.</param>
    /// <inheritdoc cref="WriteArticle"/>
    /// <returns>How many articles there were; with none it is no book.</returns>
    public static async Task<int> WriteEditionAsync(DateOnly? date, IAsyncEnumerable<Article> articles, Stream stream, string? address, CancellationToken cancellation = default)
    {
        using var book = new EpubWriter(stream);
        var newspapers = new SortedSet<string>(StringComparer.Ordinal);
        var count = 0;
        await foreach (var article in articles.WithCancellation(cancellation))
        {
            book.Add(article);
            newspapers.Add(article.Edition.Newspaper);
            count++;
        }

        var title = string.Join(' ', [string.Join('、', newspapers.Where(newspaper => newspaper.Length > 0)), date?.Iso() ?? ExportedText.Undated]).TrimStart();
        book.Finish(new EpubMetadata($"editions/{date?.Iso() ?? "undated"}", ExportedText.Clean(title), [], newspapers, date, address));
        return count;
    }
}
