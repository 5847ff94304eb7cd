using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Archive.Providers.Sqlite;

/// <summary>Writes a plan as an FTS5 expression. Tokens hold neither spaces nor quotation marks, so nothing needs escaping.</summary>
internal static class FtsExpression
{
    /// <summary>Its phrases stand in the order of <see cref="IndexPlan.Phrases"/>; at least one is there.</summary>
    public static string Of(IndexPlan plan)
    {
        var required = string.Join(" AND ", plan.Required.Select(any => AnyOf(any)));
        return plan.Excluded.Length == 0 ? required : $"({required}) NOT {AnyOf(plan.Excluded)}";
    }

    private static string AnyOf(IEnumerable<TextCondition> phrases) => $"({string.Join(" OR ", phrases.Select(Phrase))})";

    private static string Phrase(TextCondition phrase)
    {
        var column = phrase.Field == TextField.Anywhere ? "" : $"{{{(phrase.Field == TextField.Title ? IndexField.Title : IndexField.Byline)}}} : ";
        return $"{column}\"{string.Join(' ', phrase.Term.Tokens)}\"{(phrase.Term.IsLastTokenPrefix ? " *" : "")}";
    }
}
