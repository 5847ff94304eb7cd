namespace WuxiPlenum.Archive.Search;

/// <summary>Finds the places to mark in a text.</summary>
public static class Highlighter
{
    /// <summary>The places of all terms in order; those that overlap are one.</summary>
    public static List<Mark> Marks(string? text, IReadOnlyList<SearchTerm> terms)
    {
        var marks = new List<Mark>();
        if (text is null)
            return marks;
        var folded = FoldedText.Of(text);
        foreach (var mark in terms.SelectMany(term => term.FindIn(folded)).OrderBy(mark => mark.Start).ThenBy(mark => mark.End))
        {
            if (marks.Count > 0 && mark.Start < marks[^1].End)
                marks[^1] = marks[^1] with { End = Math.Max(marks[^1].End, mark.End) };
            else
                marks.Add(mark);
        }

        return marks;
    }
}
