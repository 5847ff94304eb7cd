using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Archive.Providers.Sqlite;

/// <summary>Inserts documents with their articles and findings, parents before children, and fills the search index.</summary>
internal sealed class DocumentInsert : IDisposable
{
    private readonly SqliteContext _context;
    private readonly RowInsert _documents, _articles, _topics, _passages, _sections, _paragraphs, _unplaced, _findings;
    private readonly IndexInsert _index;

    public DocumentInsert(SqliteContext context)
    {
        _context = context;
        (_documents, _articles, _topics) = (Rows<SourceDocument>(), Rows<Article>(), Rows<ArticleTopic>());
        (_passages, _sections, _paragraphs) = (Rows<ArticlePassage>(), Rows<Section>(), Rows<Paragraph>());
        (_unplaced, _findings) = (Rows<UnplacedPassage>(), Rows<Finding>());
        _index = new IndexInsert(context);
    }

    public void Write(SourceDocument document)
    {
        _documents.Write(document);
        foreach (var article in document.Articles)
            Write(article, document);
        foreach (var unplaced in document.Unplaced)
        {
            unplaced.DocumentId = document.Id;
            _unplaced.Write(unplaced);
        }

        foreach (var finding in document.Findings)
        {
            (finding.DocumentId, finding.ArticleId) = (document.Id, finding.Article?.Id);
            _findings.Write(finding);
        }
    }

    public void Dispose()
    {
        foreach (var rows in new[] { _documents, _articles, _topics, _passages, _sections, _paragraphs, _unplaced, _findings })
            rows.Dispose();
        _index.Dispose();
    }

    private void Write(Article article, SourceDocument document)
    {
        (article.DocumentId, article.EditionId) = (document.Id, document.EditionId);
        _articles.Write(article);
        foreach (var topic in article.Topics)
        {
            topic.ArticleId = article.Id;
            _topics.Write(topic);
        }

        foreach (var passage in article.Passages)
        {
            passage.ArticleId = article.Id;
            _passages.Write(passage);
        }

        foreach (var section in article.Sections)
        {
            section.ArticleId = article.Id;
            _sections.Write(section);
            foreach (var paragraph in section.Paragraphs)
            {
                (paragraph.ArticleId, paragraph.SectionId) = (article.Id, section.Id);
                _paragraphs.Write(paragraph);
            }
        }

        _index.Write(IndexEntry.Of(article));
    }

    private RowInsert Rows<T>() => new(Command(), _context.Model.FindEntityType(typeof(T))!);

    private SqliteCommand Command()
    {
        var command = ((SqliteConnection)_context.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (SqliteTransaction)_context.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }
}
