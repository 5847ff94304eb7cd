using Microsoft.AspNetCore.Http.HttpResults;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Api.Answers;
using WuxiPlenum.Web.Api.Reference;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Api.Resources;

/// <summary><c>/tasks</c>: the tasks that the articles of a day set, and what covers them.</summary>
internal static class TasksApi
{
    public static ApiRoutes MapTasks(this ApiRoutes routes) => routes
        .GetAndForm("/tasks", ListAsync, new("listTasks", "Tasks", "List the tasks of an edition", "The numbered tasks that the articles of a day set, the latest day by default, with the sections of the day's other articles that cover each.", ApiParameters.EditionDate));

    private static async Task<Results<ApiAnswer<TasksAnswer>, ProblemHttpResult>> ListAsync(ApiRequest request, PlenumContext archive, ArchiveMemory memory, CancellationToken cancellation)
    {
        var day = request.Input.Edition();
        if (request.Refusal is { } refusal)
            return refusal;
        if (await EditionDates.ChooseAsync(EditionTasks.Editions(archive), day is null ? null : day.Date.Address(), cancellation) is not { } dates)
            return day is null ? request.Answer(new TasksAnswer(null, [], [])) : request.Problem(StatusCodes.Status404NotFound);
        var tasks = await EditionTasks.LoadAsync(archive, memory, dates.Shown, cancellation);
        return request.Answer(new TasksAnswer(dates.Shown, dates.Offered, [.. tasks.Sets.Select(set => Set(set, request.Links))]));
    }

    private static TaskSetAnswer Set(TaskSet set, ApiLinks links) => new(links.Article(set.Document), [.. set.Rows.Select(row => new TaskAnswer(
        row.Ordinal, row.Task.List, row.Task.Marker, row.Title, row.Text, row.Task.Words.Paragraph, row.Task.Words.Start, row.Task.Words.End,
        [.. row.Covering.Select(covering => Covering(covering, links))],
        row.Task.Evidence.Rule, row.Task.Evidence.Confidence,
        links.Page(FormattableString.Invariant($"{ApiLinks.Article(set.Document.Slug)}/tasks/{row.Ordinal}"))))]);

    private static CoveringAnswer Covering(Covering covering, ApiLinks links) => new(
        links.Article(covering.Document), covering.Section.Heading, covering.Section.FirstParagraph, covering.Section.LastParagraph,
        [.. covering.Section.Ties.Select(tie => covering.Document.Coverage.TextOf(tie.InSection)).Distinct()], covering.Section.Evidence.Rule, covering.Section.Evidence.Confidence);
}
