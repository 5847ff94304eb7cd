using CsvHelper;
using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Exports;

/// <summary>Articles as a table, a row for each or for each of their paragraphs. The columns have the names that they have in JSON Lines.</summary>
public static class ArticleTable
{
    private static readonly string[] s_columns = ["slug", "newspaper", "date", "dateEvidence", "page", "kicker", "title", "subtitles", "byline", "authors", "genre", "topics"];

    /// <summary>Writes a row for each paragraph, with what is known of its article.</summary>
    /// <param name="articles">With their text.</param>
    /// <returns>How many articles there were.</returns>
    public static async Task<int> WriteParagraphsAsync(IAsyncEnumerable<Article> articles, CsvWriter csv, CancellationToken cancellation = default)
    {
        var count = 0;
        await csv.WriteRecordAsync([.. s_columns, "section", "topic", "paragraph", "text"], cancellation);
        await foreach (var article in articles.WithCancellation(cancellation))
        {
            foreach (var section in article.Sections)
            {
                foreach (var paragraph in section.Paragraphs)
                {
                    WriteArticle(csv, article);
                    csv.WriteField(section.Heading);
                    csv.WriteField(section.Topic);
                    csv.WriteField(paragraph.Number, []);
                    csv.WriteField(paragraph.Text);
                    await csv.EndRecordAsync(cancellation);
                }
            }

            count++;
        }

        return count;
    }

    /// <summary>Begins a list of articles, which <see cref="WriteRow"/> goes on with.</summary>
    internal static CsvWriter BeginList(Stream stream)
    {
        var csv = CsvTable.Create(stream);
        csv.WriteRecord([.. s_columns, "paragraphs", "characters"]);
        return csv;
    }

    internal static void WriteRow(CsvWriter csv, Article article)
    {
        WriteArticle(csv, article);
        csv.WriteField(article.ParagraphCount, []);
        csv.WriteField(article.CharacterCount, []);
        csv.EndRecord();
    }

    private static void WriteArticle(CsvWriter csv, Article article)
    {
        csv.WriteField(article.Slug);
        csv.WriteField(article.Edition.Newspaper);
        csv.WriteField(article.Edition.Date, []);
        csv.WriteField(article.Edition.DateEvidence?.Camel());
        csv.WriteField(article.Page);
        csv.WriteField(article.Kicker);
        csv.WriteField(article.Title);
        csv.WriteField(string.Join('\n', article.Subtitles));
        csv.WriteField(article.Byline);
        csv.WriteField(article.Authors);
        csv.WriteField(article.Genre.Camel());
        csv.WriteField(string.Join(' ', article.Topics.Select(topic => topic.Topic).Order(StringComparer.Ordinal)));
    }
}
