using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Archive.Providers.Sqlite;

/// <summary>Writes a plan as an FTS5 expression. Tokens hold neither spaces nor quotation marks, so nothing needs escaping.</summary>
internal static class FtsExpression
{
    /// <summary>What must be there. Its phrases stand in the order of <see cref="IndexPlan.Phrases"/>; at least one is there.</summary>
    public static string Required(IndexPlan plan) => string.Join(" AND ", plan.Required.Select(any => AnyOf(any)));

    /// <summary>
    /// What must not be there; at least one phrase. It is asked for by itself: under FTS5's NOT, an AND that fails in one article wipes
    /// out the places that an OR in it has read ahead, and some hits of the next article are lost.
    /// </summary>
    public static string Excluded(IndexPlan plan) => AnyOf(plan.Excluded);

    private static string AnyOf(IEnumerable<TextCondition> phrases) => $"({string.Join(" OR ", phrases.Select(Phrase))})";

    private static string Phrase(TextCondition phrase)
    {
        var column = phrase.Field == TextField.Anywhere ? "" : $"{{{(phrase.Field == TextField.Title ? IndexField.Title : IndexField.Byline)}}} : ";
        return $"{column}\"{string.Join(' ', phrase.Term.Tokens)}\"{(phrase.Term.IsLastTokenPrefix ? " *" : "")}";
    }
}
