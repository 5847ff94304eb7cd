using WuxiPlenum.Newsprint.Insights.Notes;
using WuxiPlenum.Newsprint.Insights.Tasks;
using WuxiPlenum.Newsprint.Insights.Terms;

namespace WuxiPlenum.Newsprint.Insights;

/// <summary>Reads what an article says: who speaks, what is promised, which figures and phrases it uses.</summary>
public static class InsightReader
{
    /// <summary>The version of the rules. An archive whose insights were made by others makes them anew.</summary>
    public const int Version = 1;

    /// <summary>Everything the rules find in one article.</summary>
    public static ArticleInsights Read(CoverageArticle article)
    {
        var (people, reporters) = PeopleReader.Read(article);
        var speeches = SpeechReader.Read(article, people);
        var figures = FigureReader.Read(article);
        return new ArticleInsights(
            people, reporters, speeches, figures, PledgeReader.Read(article, people, speeches, figures), StatementReader.Read(article, speeches),
            TermReader.Read(article), TaskReader.Read(article), NoteReader.Read(article));
    }
}
