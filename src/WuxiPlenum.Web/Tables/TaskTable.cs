using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Api;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Reading;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Tables;

/// <summary>The tasks that the articles of a day set, each beside what covers it; a task that nothing covers has a row of its own.</summary>
public static class TaskTable
{
    private static readonly string[] s_columns = ["Date", "Article", "Task", "Words", "CoveredBy", "Heading", "Ties", "Address", "Confidence"];

    public static async Task<IResult> AnswerAsync(HttpContext context, PlenumContext archive, ArchiveMemory memory, SiteAddress site, IStringLocalizer<Wording> wording)
    {
        var input = new ListInput(context.Request.Query);
        var day = input.Edition();
        if (ApiProblem.Of(input, wording) is { } problem)
            return problem;
        var dates = await EditionDates.ChooseAsync(EditionTasks.Editions(archive), day?.Date.Address(), context.RequestAborted);
        if (dates is null && day is not null)
            return Results.NotFound();
        IReadOnlyList<TaskSet> sets = dates is null ? [] : (await EditionTasks.LoadAsync(archive, memory, dates.Shown, context.RequestAborted)).Sets;
        var rows = sets.SelectMany(set => set.Rows.SelectMany(row => row.Covering.DefaultIfEmpty<Covering?>(null).Select(covering => (Set: set, Row: row, Covering: covering))));
        return ListTable.Of(
            "tasks",
            s_columns,
            rows.ToAsyncEnumerable(),
            (csv, one) =>
            {
                string Title(CoverageDocument document) => document.Headline.OnOneLine(wording["Article.Untitled"]);
                csv.WriteField(one.Set.Document.Date, []);
                csv.WriteField(Title(one.Set.Document));
                csv.WriteField(one.Row.Task.Marker);
                csv.WriteField(one.Row.Text);
                csv.WriteField(one.Covering is null ? null : Title(one.Covering.Document));
                csv.WriteField(one.Covering?.Section.Heading);
                csv.WriteField(one.Covering is { } covering ? string.Join(" · ", covering.Section.Ties.Select(tie => covering.Document.Coverage.TextOf(tie.InSection)).Distinct()) : null);
                csv.WriteField(site.Here(context, FormattableString.Invariant($"{one.Set.Document.Path[1..]}/tasks/{one.Row.Ordinal}")));
                csv.WriteField(one.Covering?.Section.Evidence.Confidence, []);
            },
            wording,
            context.RequestAborted);
    }
}
