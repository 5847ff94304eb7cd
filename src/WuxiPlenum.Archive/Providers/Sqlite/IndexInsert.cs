using Microsoft.Data.Sqlite;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Archive.Providers.Sqlite;

/// <summary>Adds articles to the search index.</summary>
internal sealed class IndexInsert : IDisposable
{
    private readonly SqliteCommand _tokens, _places;

    public IndexInsert(SqliteContext context)
    {
        _tokens = context.Command("INSERT INTO ArticleSearch (rowid, Title, Headings, Body, Byline) VALUES ($id, $title, $headings, $body, $byline)");
        _places = context.Command("REPLACE INTO IndexedArticles (ArticleId, Places) VALUES ($id, $places)");
    }

    public void Write(IndexEntry entry)
    {
        Run(_tokens, ("$id", entry.ArticleId), ("$title", entry.Title), ("$headings", entry.Headings), ("$body", entry.Body), ("$byline", entry.Byline));
        Run(_places, ("$id", entry.ArticleId), ("$places", entry.Places));
    }

    public void Dispose()
    {
        _tokens.Dispose();
        _places.Dispose();
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<(string Name, object Value)> values)
    {
        command.Parameters.Clear();
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
}
