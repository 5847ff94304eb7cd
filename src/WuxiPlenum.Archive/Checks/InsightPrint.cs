using System.Text.Json;
using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Checks;

/// <summary>All that is kept of an article's insights in one text, without ids: equal when they are.</summary>
internal static class InsightPrint
{
    public static string Of(Article article)
    {
        // What was loaded has the id of the person alone, what was just made the person alone.
        int? Who(Insights.ArticlePerson? person, int? id) => (person ?? (id is null ? null : article.People.Find(known => known.Id == id)))?.Ordinal ?? (id is null ? null : -1);
        return JsonSerializer.Serialize(new object[]
        {
            article.StatementKinds,
            article.Statements,
            article.Notes,
            article.People.OrderBy(each => each.Ordinal).Select(each => new { each.Ordinal, each.Rule, each.Confidence, each.Name, each.Description, each.Offices, each.Mentions, each.Said }),
            article.Speeches.OrderBy(each => each.Ordinal).Select(each => new { each.Ordinal, each.Rule, each.Confidence, each.Kind, Person = Who(each.Person, each.PersonId), each.Words, each.Attribution, each.Length }),
            article.Figures.OrderBy(each => each.Ordinal).Select(each => new
            {
                each.Ordinal, each.Rule, each.Confidence, each.Paragraph, each.Start, each.End,
                each.Value, each.UpperValue, each.Unit, each.Bound, each.Counted, each.AsOf, each.IsCumulative, each.IsChange, each.Status,
            }),
            article.Pledges.OrderBy(each => each.Ordinal).Select(each => new
            {
                each.Ordinal, each.Rule, each.Confidence, each.Paragraph, each.Start, each.End,
                Person = Who(each.Person, each.PersonId), each.Organisation, each.What, each.Figures, each.Topic, each.Deadline, each.Until, each.IsUntilInferred,
            }),
            article.Terms.OrderBy(each => each.Ordinal).Select(each => new { each.Ordinal, each.Rule, each.Confidence, each.Paragraph, each.Start, each.End, each.Term, each.Printed, each.Explanation }),
            article.Tasks.OrderBy(each => each.Ordinal).Select(each => new { each.Ordinal, each.Rule, each.Confidence, each.Paragraph, each.Start, each.End, each.List, each.Number, each.Marker, each.Title }),
        });
    }
}
