using Microsoft.EntityFrameworkCore.Metadata;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Insights;

namespace WuxiPlenum.Archive.Providers;

/// <summary>Inserts the insights of articles: people before what they say and promise.</summary>
internal sealed class InsightInsert : IDisposable
{
    private readonly RowInsert _people, _speeches, _figures, _pledges, _terms, _tasks;

    public InsightInsert(IModel model, Func<IEntityType, RowInsert> rows)
    {
        RowInsert Of<T>() => rows(model.FindEntityType(typeof(T))!);
        (_people, _speeches, _figures) = (Of<ArticlePerson>(), Of<ArticleSpeech>(), Of<ArticleFigure>());
        (_pledges, _terms, _tasks) = (Of<ArticlePledge>(), Of<ArticleTerm>(), Of<ArticleTask>());
    }

    private RowInsert[] All => [_people, _speeches, _figures, _pledges, _terms, _tasks];

    /// <summary>Stores what is not stored yet.</summary>
    public void Complete()
    {
        foreach (var rows in All)
            rows.Complete();
    }

    /// <summary>Takes the insights of an article whose id is known.</summary>
    public void Write(Article article)
    {
        Write(_people, article, article.People);
        foreach (var speech in article.Speeches)
            speech.PersonId = speech.Person?.Id;
        foreach (var pledge in article.Pledges)
            pledge.PersonId = pledge.Person?.Id;
        Write(_speeches, article, article.Speeches);
        Write(_figures, article, article.Figures);
        Write(_pledges, article, article.Pledges);
        Write(_terms, article, article.Terms);
        Write(_tasks, article, article.Tasks);
    }

    public void Dispose()
    {
        foreach (var rows in All)
            rows.Dispose();
    }

    private static void Write(RowInsert rows, Article article, IEnumerable<Insight> insights)
    {
        foreach (var insight in insights)
        {
            insight.ArticleId = article.Id;
            rows.Write(insight);
        }
    }
}
