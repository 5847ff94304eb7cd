using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Archive.Providers.Sqlite;

/// <summary>Writes search terms as an FTS5 expression. Tokens hold neither spaces nor quotation marks, so nothing needs escaping.</summary>
internal static class FtsExpression
{
    /// <summary>Articles that hold every term as a phrase; terms without tokens are left out.</summary>
    public static string AllOf(IEnumerable<SearchTerm> terms) =>
        string.Join(" AND ", terms.Where(term => term.Tokens.Count > 0).Select(Phrase));

    private static string Phrase(SearchTerm term) =>
        $"\"{string.Join(' ', term.Tokens)}\"{(term.IsLastTokenPrefix ? " *" : "")}";
}
