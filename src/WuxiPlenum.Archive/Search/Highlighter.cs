namespace WuxiPlenum.Archive.Search;

/// <summary>Finds the places to mark in a text.</summary>
public static class Highlighter
{
    /// <summary>The places of all terms in order; those that overlap are one.</summary>
    public static IReadOnlyList<Mark> Marks(string? text, IReadOnlyList<SearchTerm> terms) => TermMarks.In(text, terms).Marks;
}

/// <summary>What was found of several terms in a text.</summary>
/// <param name="Marks">The places of all of them in order; those that overlap are one.</param>
/// <param name="Terms">How many of them stand there.</param>
internal readonly record struct TermMarks(IReadOnlyList<Mark> Marks, int Terms)
{
    public static TermMarks In(string? text, IReadOnlyList<SearchTerm> terms)
    {
        if (text is null || terms.Count == 0)
            return new TermMarks([], 0);
        var folded = FoldedText.Of(text);
        var (places, found) = (new List<Mark>(), 0);
        foreach (var term in terms)
        {
            var before = places.Count;
            places.AddRange(term.FindIn(folded));
            found += places.Count > before ? 1 : 0;
        }

        var marks = new List<Mark>(places.Count);
        foreach (var mark in places.OrderBy(mark => mark.Start).ThenBy(mark => mark.End))
        {
            if (marks.Count > 0 && mark.Start < marks[^1].End)
                marks[^1] = marks[^1] with { End = Math.Max(marks[^1].End, mark.End) };
            else
                marks.Add(mark);
        }

        return new TermMarks(marks, found);
    }
}
