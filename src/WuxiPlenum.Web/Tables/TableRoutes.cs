namespace WuxiPlenum.Web.Tables;

/// <summary>Lists as CSV tables, at the addresses of their pages with <c>.csv</c>. They take the filters of the pages.</summary>
public static class TableRoutes
{
    public static WebApplication MapTables(this WebApplication app)
    {
        app.MapGet("/editions.csv", EditionTable.Answer);
        app.MapGet("/tasks.csv", TaskTable.AnswerAsync);
        app.MapGet("/figures.csv", FigureTable.Answer);
        app.MapGet("/people.csv", PeopleTable.Answer);
        app.MapGet("/terms.csv", TermTable.AnswerAsync);
        app.MapGet("/topics.csv", TopicsTable.AnswerAsync);
        app.MapGet("/topics/{slug}.csv", TopicTable.Answer);
        app.MapGet("/search.csv", SearchTable.Answer);
        return app;
    }
}
