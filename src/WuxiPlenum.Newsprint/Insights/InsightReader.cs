using WuxiPlenum.Newsprint.Insights.Notes;
using WuxiPlenum.Newsprint.Insights.Tasks;
using WuxiPlenum.Newsprint.Insights.Terms;

namespace WuxiPlenum.Newsprint.Insights;

/// <summary>Reads what an article says: who speaks, what is promised, which figures and phrases it uses.</summary>
public static class InsightReader
{
    /// <summary>The version of the rules. An archive whose insights were made by others makes them anew.</summary>
    public const int Version = 7;

    /// <summary>Everything the rules find in one article.</summary>
    public static ArticleInsights Read(CoverageArticle article)
    {
        var (people, reporters) = PeopleReader.Read(article);
        var speeches = SpeechReader.Read(article, people);
        (people, speeches) = SpeakersOnly.Of(people, speeches);
        var figures = FigureReader.Read(article);
        var pledges = PledgeReader.Read(article, people, speeches, figures);
        return new ArticleInsights(
            people, reporters, speeches, figures, pledges, StatementReader.Read(article, speeches, figures, pledges),
            TermReader.Read(article), TaskReader.Read(article), NoteReader.Read(article));
    }
}
