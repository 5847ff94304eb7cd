using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>
/// Reads from the database what <see cref="ArticleFacts"/> keeps in memory, block by block, in the running transaction. In plain SQL, which
/// both stores take: EF needs several times as long for so many small rows.
/// </summary>
internal sealed class FactsReader(PlenumContext context)
{
    private const string Editions = """
        SELECT "Id", "Date", "Newspaper" FROM "Editions" WHERE "Id" IN (SELECT "EditionId" FROM "Articles" WHERE "Id" BETWEEN @first AND @last)
        """;

    private const string Articles = """
        SELECT a."Id", a."EditionId", a."Page", a."DocumentId", a."Ordinal", a."Genre", a."Authors", a."CharacterCount", LENGTH(a."Title"), a."StatementKinds", i."Places", a."Notes"
        FROM "IndexedArticles" i JOIN "Articles" a ON a."Id" = i."ArticleId"
        WHERE i."ArticleId" BETWEEN @first AND @last AND i."Places" IS NOT NULL
        """;

    private const string Topics = """SELECT "ArticleId", "Topic" FROM "ArticleTopics" WHERE "ArticleId" BETWEEN @first AND @last ORDER BY "ArticleId", "Topic" """;

    private static readonly string s_speakers = string.Create(CultureInfo.InvariantCulture, $"""
        SELECT p."ArticleId", p."Name", p."Description", p."Offices" FROM "ArticlePeople" p WHERE p."ArticleId" BETWEEN @first AND @last
        AND EXISTS (SELECT 1 FROM "ArticleSpeeches" s WHERE s."PersonId" = p."Id" AND s."Confidence" >= {Evidence.Least})
        ORDER BY p."Id"
        """);

    /// <summary>The texts of some articles that a note can be on, by the number that it has there.</summary>
    private static string Texts(IEnumerable<int> articles) => string.Join(',', articles) is var ids ? $"""
        SELECT "ArticleId", "Number", "Text" FROM "Paragraphs" WHERE "ArticleId" IN ({ids})
        UNION ALL SELECT "ArticleId", -"Ordinal", "Heading" FROM "Sections" WHERE "ArticleId" IN ({ids}) AND "Heading" IS NOT NULL
        UNION ALL SELECT "Id", 0, "Title" FROM "Articles" WHERE "Id" IN ({ids}) AND "Title" IS NOT NULL
        """ : "";

    /// <param name="changed">The articles to be read, by their ids; those that cannot be found any more are told as gone.</param>
    public IEnumerable<ChangedBlock> Read(IEnumerable<int> changed, CancellationToken cancellation)
    {
        foreach (var ids in changed.GroupBy(BlockMap.Block))
        {
            cancellation.ThrowIfCancellationRequested();
            var articles = ids.ToDictionary(BlockMap.Place, _ => (ArticleRow?)null);
            foreach (var row in Rows(ids.First(), ids.Last()))
            {
                if (articles.ContainsKey(BlockMap.Place(row.Id)))
                    articles[BlockMap.Place(row.Id)] = row;
            }

            yield return new ChangedBlock(ids.Key, articles);
        }
    }

    /// <summary>All that are in the index from one id to another.</summary>
    private Dictionary<int, ArticleRow>.ValueCollection Rows(int first, int last)
    {
        var (editions, rows, notes) = (new Dictionary<int, EditionRow>(), new Dictionary<int, ArticleRow>(), new List<(int Article, ArticleNote Note)>());
        (string, int)[] range = [("@first", first), ("@last", last)];
        Read(Editions, range, row => editions.Add(row.GetInt32(0), new EditionRow(row.IsDBNull(1) ? null : row.GetFieldValue<DateOnly>(1), row.GetString(2))));
        Read(Articles, range, row =>
        {
            rows.Add(row.GetInt32(0), Article(row, editions[row.GetInt32(1)]));
            notes.AddRange(Notes(row.GetString(11)).Select(note => (row.GetInt32(0), note)));
        });
        Read(Topics, range, row => rows.GetValueOrDefault(row.GetInt32(0))?.Topics.Add(row.GetString(1)));
        Read(s_speakers, range, row => rows.GetValueOrDefault(row.GetInt32(0))?.Speakers.Add(Speaker(row)));
        foreach (var (article, misprint) in Misprints(notes))
            rows[article].Misprints.Add(misprint);
        return rows.Values;
    }

    /// <summary>Of notes on the print what is printed and what is suggested. A note only says where the print stands: the texts with notes are read.</summary>
    private IEnumerable<(int Article, Misprint Misprint)> Misprints(List<(int Article, ArticleNote Note)> notes)
    {
        if (notes.Count == 0)
            return [];
        var texts = new Dictionary<(int Article, int Number), string>();
        Read(Texts(notes.Select(note => note.Article).Distinct()), [], row => texts.Add((row.GetInt32(0), row.GetInt32(1)), row.GetString(2)));
        return notes.Select(note => (note.Article, Misprint: Misprint.Of(texts[(note.Article, note.Note.Paragraph)][note.Note.Start..note.Note.End], note.Note.Suggestion)!))
            .Where(note => note.Misprint is not null);
    }

    private void Read(string sql, (string Name, int Value)[] parameters, Action<DbDataReader> read)
    {
        using var command = context.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, context.Database.CurrentTransaction?.GetDbTransaction());
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        using var rows = command.ExecuteReader();
        while (rows.Read())
            read(rows);
    }

    private static ArticleRow Article(DbDataReader row, EditionRow edition) => new(
        row.GetInt32(0), edition, Text(row, 2), row.GetInt32(3), row.GetInt32(4), Enum.Parse<Genre>(row.GetString(5)),
        Text(row, 6), row.GetInt32(7), row.IsDBNull(8) ? 0 : row.GetInt32(8), row.GetInt32(9), row.GetFieldValue<byte[]>(10));

    private static SpeakerRow Speaker(DbDataReader row) => new(
        Text(row, 1), Text(row, 2), row.GetString(3) is var offices && offices == "[]" ? [] : JsonSerializer.Deserialize<List<OfficeRow>>(offices)!);

    /// <summary>Those that are sure enough to be told and suggest a word.</summary>
    private static IEnumerable<ArticleNote> Notes(string notes) => notes == "[]"
        ? []
        : JsonSerializer.Deserialize<List<ArticleNote>>(notes)!.Where(note => note.Confidence >= Evidence.Least && note.Suggestion.Length > 1);

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
