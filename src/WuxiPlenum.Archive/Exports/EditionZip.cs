using System.IO.Compression;
using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Exports;

/// <summary>Articles as a zip archive: each in every form of <see cref="ArticleForm"/>, and <c>articles.csv</c>, which lists them.</summary>
public static class EditionZip
{
    /// <param name="articles">With their text.</param>
    /// <param name="stream">One that can be sought in.</param>
    /// <param name="address">Where the article with a slug can be read.</param>
    public static async Task WriteAsync(IAsyncEnumerable<Article> articles, Stream stream, Func<string, string> address, CancellationToken cancellation = default)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        // An archive takes one file at a time: the list is put together beside it.
        using var list = new MemoryStream();
        using (var csv = ArticleTable.BeginList(list))
        {
            await foreach (var article in articles.WithCancellation(cancellation))
            {
                foreach (var form in ArticleForm.All)
                {
                    using var entry = zip.Begin(form.FileName(article));
                    form.Write(article, entry, address(article.Slug));
                }

                ArticleTable.WriteRow(csv, article);
            }
        }

        list.Position = 0;
        using var last = zip.Begin("articles.csv");
        await list.CopyToAsync(last, cancellation);
    }
}
