using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>Decides what the index did not: conditions on facts, and all of a query in which an article without hits can be found.</summary>
internal sealed class ConditionTest
{
    private readonly Func<int, PhraseHits[], bool>[][] _clauses;

    public ConditionTest(IndexPlan plan, ArticleFacts facts)
    {
        var phrases = plan.Phrases.ToList();
        var open = plan.Query.Clauses.Where(clause => plan.NeedsAllArticles || !clause.Any.OfType<TextCondition>().Any());
        _clauses = [.. open.Select(clause => clause.Any.Select(condition => Test(condition, phrases, facts)).ToArray())];
    }

    public bool Holds(int article, PhraseHits[] hits)
    {
        foreach (var clause in _clauses)
        {
            if (!HoldsAny(clause, article, hits))
                return false;
        }

        return true;
    }

    private static bool HoldsAny(Func<int, PhraseHits[], bool>[] clause, int article, PhraseHits[] hits)
    {
        foreach (var condition in clause)
        {
            if (condition(article, hits))
                return true;
        }

        return false;
    }

    private static Func<int, PhraseHits[], bool> Test(Condition condition, List<TextCondition> phrases, ArticleFacts facts)
    {
        var no = condition.IsExcluded;
        switch (condition)
        {
            case TextCondition text:
                var forms = text.Forms.Select(form => phrases.IndexOf(form)).ToArray();
                return (_, hits) => HasAny(forms, hits) != no;
            case DateCondition date:
                var (from, to) = (date.From?.DayNumber ?? 0, date.To?.DayNumber ?? int.MaxValue);
                return (article, _) => (facts.Of(article).Day is var day && day >= from && day <= to) != no;
            case TopicCondition topic:
                var column = facts.Facet("topic");
                var number = column.Number(topic.Topic.Slug);
                return (article, _) => column.Of(article).Contains(number) != no;
            case SpeakerCondition speaker:
                var words = facts.SpeakerWords;
                var isMeant = Array.ConvertAll(words.Values.ToArray(), value => speaker.AsPrinted.Prepend(speaker.Name).Any(name => name.IsIn(value)));
                return (article, _) => HasAny(words.Of(article), isMeant) != no;
            default:
                throw new ArgumentOutOfRangeException(nameof(condition), condition, "No such condition.");
        }
    }

    private static bool HasAny(int[] forms, PhraseHits[] hits)
    {
        foreach (var form in forms)
        {
            if (hits[form].Total > 0)
                return true;
        }

        return false;
    }

    private static bool HasAny(ReadOnlySpan<int> values, bool[] isMeant)
    {
        foreach (var value in values)
        {
            if (isMeant[value])
                return true;
        }

        return false;
    }
}
