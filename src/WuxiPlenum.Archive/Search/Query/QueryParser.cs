using System.Collections.Immutable;

namespace WuxiPlenum.Archive.Search.Query;

/// <summary>
/// Reads a query: words parted by spaces, all of which an article must hold; <c>"…"</c> an exact phrase; <c>-</c> before what must
/// not be there; OR or 或 between two of which one is enough; <c>标题:</c> and the like before a condition on a field.
/// </summary>
internal static class QueryParser
{
    public static SearchQuery Parse(string text)
    {
        var notes = ImmutableArray.CreateBuilder<QueryNote>();
        if (text.Length > SearchQuery.MaxLength)
        {
            notes.Add(QueryNote.Shortened);
            text = text[..SearchQuery.MaxLength];
        }

        var words = QueryScanner.Scan(text).ToList();
        var clauses = new List<List<Condition>>();
        var (count, isAlternative) = (0, false);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].IsOr && clauses.Count > 0 && !isAlternative && i + 1 < words.Count && !words[i + 1].IsOr)
            {
                isAlternative = true;
                continue;
            }

            if (ConditionReader.Read(words[i]) is not { } condition)
                continue;
            if (count == SearchQuery.MaxConditions)
            {
                notes.Add(QueryNote.TooManyConditions);
                break;
            }

            if (isAlternative)
                clauses[^1].Add(condition);
            else
                clauses.Add([condition]);
            (count, isAlternative) = (count + 1, false);
        }

        var distinct = clauses.Select(clause => new Clause([.. clause.DistinctBy(condition => condition.Identity)]))
            .DistinctBy(clause => clause.Any.Length == 1 ? clause.Any[0].Identity : clause);
        return new SearchQuery([.. distinct], notes.ToImmutable());
    }
}
