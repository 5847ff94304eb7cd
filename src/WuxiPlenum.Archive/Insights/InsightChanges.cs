using System.Globalization;
using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Insights;

/// <summary>Counts what is different between the insights that articles had and those that they have now. What says the same of the same words is the same, whichever rule found it.</summary>
internal sealed class InsightChanges
{
    /// <summary>So many articles are named.</summary>
    private const int Named = 20;

    private static readonly InsightKind[] s_kinds = Enum.GetValues<InsightKind>();

    private readonly int[] _before = new int[s_kinds.Length], _now = new int[s_kinds.Length], _added = new int[s_kinds.Length], _removed = new int[s_kinds.Length];
    private readonly PriorityQueue<ChangedArticle, (int Changes, string Slug)> _most = new(Comparer<(int Changes, string Slug)>.Create((a, b) =>
        a.Changes != b.Changes ? a.Changes.CompareTo(b.Changes) : string.CompareOrdinal(b.Slug, a.Slug)));

    private int _changed;

    /// <param name="before">The article with the insights that it had.</param>
    /// <param name="now">With those that it has now.</param>
    public void Add(Article before, Article now)
    {
        var (added, removed) = (0, 0);
        foreach (var kind in s_kinds)
        {
            var (old, fresh) = (Of(before, kind).ToList(), Of(now, kind).ToList());
            var (gone, come) = (Beyond(old, fresh), Beyond(fresh, old));
            _before[(int)kind] += old.Count;
            _now[(int)kind] += fresh.Count;
            _added[(int)kind] += come;
            _removed[(int)kind] += gone;
            (added, removed) = (added + come, removed + gone);
        }

        if (added + removed == 0)
            return;
        _changed++;
        _most.Enqueue(new ChangedArticle(before.Slug, before.Title, added, removed), (added + removed, before.Slug));
        if (_most.Count > Named)
            _most.Dequeue();
    }

    public InsightReport ToReport(int articles, bool isInterrupted)
    {
        var most = new List<ChangedArticle>();
        while (_most.TryDequeue(out var article, out _))
            most.Add(article);
        most.Reverse();
        return new InsightReport(articles, _changed, [.. s_kinds.Select(kind => new InsightChange(kind, _before[(int)kind], _now[(int)kind], _added[(int)kind], _removed[(int)kind]))], most, isInterrupted);
    }

    /// <summary>How many of the ones have none among the others.</summary>
    private static int Beyond(List<string> ones, List<string> others)
    {
        var left = others.CountBy(item => item).ToDictionary();
        return ones.Count(item => left.GetValueOrDefault(item) == 0 || left[item]-- == 0);
    }

    private static IEnumerable<string> Of(Article article, InsightKind kind) => kind switch
    {
        InsightKind.Person => article.People.Select(person => Key(person.Name, person.Description, string.Join(';', person.Offices.Select(office => $"{office.Title}@{office.Organisation}")), Places(person.Mentions))),
        InsightKind.Speech => article.Speeches.Select(speech => Key(speech.Kind, Who(article, speech.Person, speech.PersonId), Places(speech.Words))),
        InsightKind.Figure => article.Figures.Select(figure => Key(
            Place(figure), figure.Value, figure.UpperValue, figure.Unit, figure.Bound, figure.Counted, figure.AsOf, figure.IsCumulative, figure.IsChange, figure.Status)),
        InsightKind.Pledge => article.Pledges.Select(pledge => Key(
            Place(pledge), Who(article, pledge.Person, pledge.PersonId), pledge.Organisation, pledge.What, string.Join(' ', pledge.Figures), pledge.Deadline, pledge.Until, pledge.IsUntilInferred)),
        InsightKind.Statement => article.Statements.Select(statement => Key(statement.Kind, statement.Paragraph, statement.Start, statement.End, statement.DecidingStart, statement.DecidingEnd)),
        InsightKind.Term => article.Terms.Select(term => Key(Place(term), term.Term, term.Printed, Places(term.Explanation))),
        InsightKind.Task => article.Tasks.Select(task => Key(Place(task), task.List, task.Number, task.Marker, task.Title)),
        InsightKind.Note => article.Notes.Select(note => Key(note.Paragraph, note.Start, note.End, note.Suggestion)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    // What was loaded has the ids alone, what was just made has none.
    private static string? Who(Article article, ArticlePerson? person, int? id) =>
        (person ?? (id is null ? null : article.People.Find(known => known.Id == id))) is { } known ? known.Name ?? known.Description : null;

    private static string Place(PlacedInsight insight) => Key(insight.Paragraph, insight.Start, insight.End);

    private static string Places(List<WordPlace> places) => string.Join(';', places.Select(place => Key(place.Paragraph, place.Start, place.End)));

    private static string Key(params object?[] parts) => string.Join('|', parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)));
}
