using WuxiPlenum.Newsprint.Topics;

namespace WuxiPlenum.Newsprint.Articles;

/// <summary>Supplies what was not said of an article that came in finished, by the rules that hold for one that was rebuilt.</summary>
public static class FinishedArticle
{
    /// <param name="article">Its text; of what the rules decide only what is known.</param>
    /// <param name="isGenreKnown">Whether its genre is to stay.</param>
    /// <param name="areTopicsKnown">Whether the topics of its sections are to stay.</param>
    /// <returns>The article with the lists that run inside its paragraphs, its genre and its topics.</returns>
    public static Article Complete(Article article, bool isGenreKnown, bool areTopicsKnown)
    {
        article = article with
        {
            Sections = [.. article.Sections.Select(section => section with
            {
                Paragraphs = [.. section.Paragraphs.Select(paragraph => paragraph with { Items = RunningList.Find(paragraph.Text).Items })],
            })],
        };
        if (!isGenreKnown)
            article = article with { Genre = GenreRule.Decide(article) };
        return areTopicsKnown ? article : article with { Sections = TopicRule.File(article, TopicCatalog.Default) };
    }
}
