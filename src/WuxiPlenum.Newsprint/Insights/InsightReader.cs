namespace WuxiPlenum.Newsprint.Insights;

/// <summary>Reads what an article says: who speaks, what is promised, which figures and phrases it uses.</summary>
public static class InsightReader
{
    /// <summary>Everything the rules find in one article.</summary>
    public static ArticleInsights Read(CoverageArticle article)
    {
        var (people, reporters) = PeopleReader.Read(article);
        var speeches = SpeechReader.Read(article, people);
        var statements = StatementReader.Read(article, speeches);
        var figures = FigureReader.Read(article);
        var pledges = PledgeReader.Read(article, people, speeches, figures);
        return new ArticleInsights(people, reporters, speeches, figures, pledges, statements, [], []);
    }
}
