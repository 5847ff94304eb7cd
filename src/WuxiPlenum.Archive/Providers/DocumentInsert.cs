using Microsoft.EntityFrameworkCore.Metadata;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Editions;

namespace WuxiPlenum.Archive.Providers;

/// <summary>Inserts documents with their articles and findings, parents before children.</summary>
internal sealed class DocumentInsert : IDisposable
{
    private readonly RowInsert _documents, _articles, _topics, _passages, _sections, _paragraphs, _unplaced, _findings;
    private readonly InsightInsert _insights;

    public DocumentInsert(IModel model, Func<IEntityType, RowInsert> rows)
    {
        RowInsert Of<T>() => rows(model.FindEntityType(typeof(T))!);
        (_documents, _articles, _topics) = (Of<SourceDocument>(), Of<Article>(), Of<ArticleTopic>());
        (_passages, _sections, _paragraphs) = (Of<ArticlePassage>(), Of<Section>(), Of<Paragraph>());
        (_unplaced, _findings) = (Of<UnplacedPassage>(), Of<Finding>());
        _insights = new InsightInsert(model, rows);
    }

    private RowInsert[] All => [_documents, _articles, _topics, _passages, _sections, _paragraphs, _unplaced, _findings];

    /// <summary>Stores what is not stored yet.</summary>
    public void Complete()
    {
        foreach (var rows in All)
            rows.Complete();
        _insights.Complete();
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
        foreach (var rows in All)
            rows.Dispose();
        _insights.Dispose();
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

        _insights.Write(article);
    }
}
