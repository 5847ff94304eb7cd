using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Api;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Pages.Figures;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Pages.People;
using WuxiPlenum.Web.Pages.Pledges;
using WuxiPlenum.Web.Pages.Terms;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Feeds;

/// <summary>
/// The feeds of lists that are no lists of articles: who is named, what is counted, what is pledged, which set phrases are used, which tasks are set, under the
/// filters of their pages; and the topics, each as new as its latest article.
/// </summary>
public static class PassageFeedRoutes
{
    private const int Most = 100;

    public static WebApplication MapPassageFeeds(this WebApplication app)
    {
        app.MapFeed("/topics", (request, _) => TopicsAsync(request));
        app.MapFeed("/people", (request, _) => PeopleAsync(request));
        app.MapFeed("/pledges", (request, _) => PledgesAsync(request));
        app.MapFeed("/figures", (request, _) => FiguresAsync(request));
        app.MapFeed("/terms", (request, _) => TermsAsync(request));
        app.MapFeed("/tasks", (request, _) => TasksAsync(request));
        return app;
    }

    private static async Task<IResult> TopicsAsync(FeedRequest request)
    {
        var cancellation = request.Context.RequestAborted;
        var latest = await request.Archive.TopicArticles
            .Join(request.Archive.ImportRuns, articles => articles.ImportRunId, run => run.Id, (articles, run) => new { articles.Topic, run.FinishedUtc })
            .GroupBy(stored => stored.Topic)
            .Select(group => new { Topic = group.Key, Stored = group.Max(stored => stored.FinishedUtc) })
            .ToDictionaryAsync(topic => topic.Topic, topic => topic.Stored, cancellation);
        var items = TopicCatalog.Default.Topics.Where(topic => latest.ContainsKey(topic.Slug)).Select(topic => new FeedItem(
            request.Site.Of(request.Context, $"/topics/{topic.Slug}"), topic.Name.Here(), request.Site.Here(request.Context, $"/topics/{topic.Slug}"),
            DateTime.SpecifyKind(latest[topic.Slug], DateTimeKind.Utc), null, [], [], topic.Description.Here()));
        return request.Answer(request.Wording["Nav.Topics"], request.Wording["Topics.Intro"], "/topics", [.. items.OrderByDescending(item => item.Updated)]);
    }

    private static async Task<IResult> PeopleAsync(FeedRequest request)
    {
        var input = new ListInput(request.Context.Request.Query);
        var filter = PeopleFilter.Read(input);
        if (ApiProblem.Of(input, request.Wording) is { } problem)
            return problem;
        var people = await request.Archive.People(filter).Where(person => person.Name != null && person.Article.Day >= Edition.Undated && person.Article.Day <= int.MaxValue) // along the index, as ArticleQueries.InPageOrder
            .OrderByDescending(person => person.Article.Day).ThenBy(person => person.Id)
            .Take(Most)
            .Select(person => new { person.ArticleId, person.Article.Slug, Headline = new Headline(person.Article.Title, person.Article.TitleBreaks), person.Article.Edition.Date, Name = person.Name!, person.Offices, person.Mentions })
            .ToListAsync(request.Context.RequestAborted);
        var texts = await request.Archive.TextsAsync(people.SelectMany(person => person.Mentions.Take(1).Select(place => (person.ArticleId, place.Paragraph))), request.Context.RequestAborted);
        var items = people.Where(person => person.Mentions.Count > 0).Select(person =>
        {
            var (place, offices) = (person.Mentions[0], string.Join(" · ", person.Offices.Select(office => office.Title)));
            var words = new PlacedWords(person.Slug, person.Headline, person.Date, place.Paragraph, place.Start, place.End, texts.GetValueOrDefault((person.ArticleId, place.Paragraph), ""));
            return request.Passage(person.Slug, $"person-{Uri.EscapeDataString(person.Name)}", offices.Length > 0 ? $"{person.Name} · {offices}" : person.Name, words.Path, person.Date, words.SentenceInLine);
        });
        return request.Answer(request.Wording["Nav.People"], request.Wording["People.Intro"], "/people" + QueryString.Create(filter.Parts), [.. items.DistinctBy(item => item.Id)]);
    }

    private static async Task<IResult> PledgesAsync(FeedRequest request)
    {
        var input = new ListInput(request.Context.Request.Query);
        var filter = PledgeFilter.Read(input);
        if (ApiProblem.Of(input, request.Wording) is { } problem)
            return problem;
        var today = DateOnly.FromDateTime(request.Context.RequestServices.GetRequiredService<TimeProvider>().GetLocalNow().DateTime);
        var rows = await request.Archive.Pledges(filter, today).LatestFirst().Take(Most).RowsAsync(request.Archive, request.Context.RequestAborted);
        var items = rows.Select(row => request.Passage(
            row.Words.Slug, row.Words.Key, row.Title(request.Wording), row.Words.Path, row.Words.Date, $"{row.Sentence()}\n{row.DeadlineInWords(request.Wording)}") with
        {
            Authors = row.Who is { } who ? [PledgeWords.Plain(who)] : [],
            Categories = row.TopicName() is { } topic ? [new FeedCategory(row.Topic!, topic)] : [],
        });
        return request.Answer(request.Wording["Nav.Pledges"], request.Wording["Pledges.Intro"], "/pledges" + filter, [.. items]);
    }

    private static async Task<IResult> FiguresAsync(FeedRequest request)
    {
        var input = new ListInput(request.Context.Request.Query);
        var filter = FigureFilter.Read(input);
        if (ApiProblem.Of(input, request.Wording) is { } problem)
            return problem;
        var figures = request.Archive.Figures(filter);
        var rows = await (filter.IsComparable ? figures.InCompany() : figures).LatestFirst().Take(Most).AsRows(request.Archive).ToListAsync(request.Context.RequestAborted);
        var items = rows.Select(row => request.Passage(
            row.Words.Slug, $"figure-{row.Words.Key}",
            request.Wording["Feed.Figure", row.Counted ?? row.Words.Headline.OnOneLine(request.Wording["Article.Untitled"]), row.Quantity.BoundWords(request.Wording) + row.Quantity.NumberAndUnit].Value.Trim(),
            row.Words.Path, row.Words.Date, row.Words.SentenceInLine));
        return request.Answer(request.Wording["Nav.Figures"], request.Wording["Figures.Intro"], "/figures" + filter, [.. items.DistinctBy(item => item.Id)]);
    }

    private static async Task<IResult> TermsAsync(FeedRequest request)
    {
        var input = new ListInput(request.Context.Request.Query);
        var day = input.Edition();
        if (ApiProblem.Of(input, request.Wording) is { } problem)
            return problem;
        var uses = TermList.Uses(request.Archive);
        if (day is not null)
            uses = uses.Where(use => use.Article.Edition.Date == day.Date);
        var items = (await uses.LatestFirst().Take(Most).ExamplesAsync(request.Context.RequestAborted)).Select(use => request.Passage(
            use.Slug, string.Create(CultureInfo.InvariantCulture, $"term-p{use.Paragraph}-{use.Start}-{use.End}"), use.Printed, use.Path[1..], use.Date, use.InLine));
        return request.Answer(request.Wording["Nav.Terms"], request.Wording["Terms.Intro"], "/terms" + DayQuery(day), [.. items.DistinctBy(item => item.Id)]);
    }

    private static async Task<IResult> TasksAsync(FeedRequest request)
    {
        var input = new ListInput(request.Context.Request.Query);
        var day = input.Edition();
        if (ApiProblem.Of(input, request.Wording) is { } problem)
            return problem;
        var dates = await EditionDates.ChooseAsync(EditionTasks.Editions(request.Archive), day?.Date.Address(), request.Context.RequestAborted);
        if (dates is null && day is not null)
            return Results.NotFound();
        IReadOnlyList<TaskSet> sets = dates is null ? [] : (await EditionTasks.LoadAsync(request.Archive, request.Memory, dates.Shown, request.Context.RequestAborted)).Sets;
        var items = sets.SelectMany(set => set.Rows.Select(row => request.Passage(
            set.Document.Slug, $"task-{row.Ordinal}", row.Title, string.Create(CultureInfo.InvariantCulture, $"{set.Document.Path[1..]}/tasks/{row.Ordinal}"), set.Document.Date, row.Text)));
        return request.Answer(request.Wording["Nav.Tasks"], request.Wording["Tasks.Intro"], "/tasks" + DayQuery(day), [.. items]);
    }

    private static QueryString DayQuery(EditionParameter? day) => day is null ? QueryString.Empty : QueryString.Create("date", day.Date.Address());
}
