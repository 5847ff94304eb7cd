using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Newsprint.Articles;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Archive.Checks;

/// <summary>
/// Makes anew what is kept of documents, from their sources, in the running transaction. Where the places in a source are sound the texts are
/// taken from there; where they are not, plain text is read again. Insights are then of no rules, and the search index is to be built anew.
/// </summary>
internal sealed class DocumentRepair(PlenumContext context)
{
    private readonly EditionCompletion _completion = new(context);

    /// <param name="ids">Few enough to be loaded at once.</param>
    public async Task RunAsync(IReadOnlyCollection<int> ids, CancellationToken cancellation)
    {
        var documents = await context.Documents.AsSplitQuery().Where(document => ids.Contains(document.Id)).Include(document => document.Edition).Include(document => document.Unplaced)
            .Include(document => document.Articles).ThenInclude(article => article.Sections).ThenInclude(section => section.Paragraphs)
            .Include(document => document.Articles).ThenInclude(article => article.Passages)
            .Include(document => document.Articles).ThenInclude(article => article.Topics)
            .ToListAsync(cancellation);
        foreach (var document in documents)
        {
            if (!SourceCheck.Of(document).Any(problem => problem.Kind == ProblemKind.Spans))
                Restore(document);
            else if (SourceReading.IsPlainText(document))
                await new SourceReading(context).ReadAgainAsync(document, cancellation);
        }

        await context.SaveChangesAsync(cancellation);
        context.ChangeTracker.Clear();
        await context.Articles.Where(whole => ids.Contains(whole.DocumentId) && whole.IsWhole && !context.Articles.Any(part => part.WholeId == whole.Id)).ExecuteDeleteAsync(cancellation);
        foreach (var document in documents.Where(document => document.IsCurrent))
        {
            _completion.Touch(document.EditionId);
            await _completion.DissolveAsync(document.Name, cancellation);
        }

        await _completion.CompleteAsync(cancellation);
    }

    /// <summary>Takes all texts from their places, and what follows from them.</summary>
    private static void Restore(SourceDocument document)
    {
        string Printed(List<SourceSpan> spans, string text) => PlacedText.At(document.Text, spans) is var printed && PlacedText.IsSame(text, printed) ? text : PlacedText.OnOneLine(printed);
        foreach (var passage in document.Unplaced)
            passage.Text = Printed(passage.Spans, passage.Text);
        foreach (var article in SourceCheck.Parts(document))
        {
            foreach (var passage in article.Passages)
                passage.Text = Printed(passage.Spans, passage.Text);
            foreach (var section in article.Sections)
            {
                section.Heading = section.Heading is null ? null : Printed(section.HeadingSpans, section.Heading);
                foreach (var paragraph in section.Paragraphs)
                {
                    paragraph.Text = Printed(paragraph.Spans, paragraph.Text);
                    paragraph.Emendations = paragraph.Emendations.ConvertAll(left => left with { Dropped = document.Text[left.Start..left.End] });
                }
            }

            Follow(article, document);
        }
    }

    private static void Follow(Article article, SourceDocument document)
    {
        var number = 0;
        foreach (var paragraph in article.Sections.OrderBy(section => section.Ordinal).SelectMany(section => section.Paragraphs.OrderBy(paragraph => paragraph.Number)))
            paragraph.Number = ++number;
        (article.Title, article.Kicker, article.Subtitles) = (ArticleOutline.Text(article, PassageRole.Title), ArticleOutline.Text(article, PassageRole.Kicker), [.. ArticleOutline.Texts(article, PassageRole.Subtitle)]);
        article.TitleBreaks = [.. article.TitleBreaks.Where(at => at >= 0 && at <= article.Title?.Length)];
        (article.EditionId, article.Day, article.IsCurrent) = (document.EditionId, document.Edition.Day, document.IsCurrent && article.WholeId is null);
        var areTopicsKnown = article.Sections.TrueForAll(section => section.Topic is null || Newsprint.Topics.TopicCatalog.Default.Find(section.Topic) is not null);
        var finished = FinishedArticle.Complete(PrintedArticle.Of(article, withPlaces: false), isGenreKnown: true, areTopicsKnown);
        foreach (var (section, made) in article.Sections.OrderBy(section => section.Ordinal).Zip(finished.Sections))
        {
            (section.Topic, section.TopicConfidence, section.TopicWords) = (made.Topic?.Topic, made.Topic?.Confidence ?? 0, [.. made.Topic?.Words ?? []]);
            foreach (var (paragraph, listed) in section.Paragraphs.OrderBy(paragraph => paragraph.Number).Zip(made.Paragraphs))
                paragraph.Items = [.. listed.Items.Select(item => new Articles.ListItem(item.Ordinal, item.Marker, item.Start, item.End))];
        }

        var paragraphs = article.Sections.SelectMany(section => section.Paragraphs).ToList();
        (article.ParagraphCount, article.CharacterCount, article.InsightVersion) = (paragraphs.Count, ArticleOutline.Characters(paragraphs), 0);
        var topics = article.Sections.Select(section => section.Topic).OfType<string>().ToHashSet();
        article.Topics.RemoveAll(topic => !topics.Remove(topic.Topic));
        article.Topics.AddRange(topics.Select(topic => new ArticleTopic { Topic = topic }));
    }
}
