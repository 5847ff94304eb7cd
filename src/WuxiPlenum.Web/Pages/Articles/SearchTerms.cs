using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Web.Pages.Articles;

/// <summary>Marks the words of a search in the text of an article.</summary>
public static class SearchTerms
{
    /// <summary>Every place of every term, in order.</summary>
    public static IReadOnlyList<Mark> Find(IReadOnlyList<SearchTerm> terms, string text)
    {
        if (terms.Count == 0)
            return [];
        var folded = Fold.Text(text);
        return [.. terms.SelectMany(term => Places(folded, term.Text)).OrderBy(mark => mark.Start).ThenByDescending(mark => mark.End)];
    }

    private static IEnumerable<Mark> Places(string folded, string term)
    {
        for (var at = folded.IndexOf(term, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(term, at + term.Length, StringComparison.Ordinal))
            yield return new Mark(at, at + term.Length);
    }
}
