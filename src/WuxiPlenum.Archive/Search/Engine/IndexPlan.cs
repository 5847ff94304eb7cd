using System.Collections.Immutable;
using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>
/// What of a query the index of a store decides. Articles come from the index when every one that can be found holds a wanted word;
/// otherwise the index says where the words stand, and all articles are gone through (<see cref="NeedsAllArticles"/>).
/// </summary>
internal sealed class IndexPlan
{
    public IndexPlan(SearchQuery query)
    {
        Query = query;
        var words = query.Clauses.SelectMany(clause => clause.Any).OfType<TextCondition>().ToList();
        var isDecidable = query.Clauses.All(clause => clause.Any.Length == 1 || clause.Any.All(IsWanted) || !clause.Any.OfType<TextCondition>().Any());
        var required = query.Clauses.Where(clause => clause.Any.All(IsWanted)).ToList();
        NeedsAllArticles = !isDecidable || required.Count == 0;
        Required = NeedsAllArticles ? [Forms(words)] : [.. required.Select(clause => Forms(clause.Any.Cast<TextCondition>()))];
        Excluded = NeedsAllArticles ? [] : Forms(words.Where(word => word.IsExcluded));
        Phrases = [.. Required.SelectMany(any => any)];
    }

    public SearchQuery Query { get; }

    /// <summary>One of each must be there; the store reports where each stands, by its place in <see cref="Phrases"/>.</summary>
    public ImmutableArray<ImmutableArray<TextCondition>> Required { get; }

    /// <summary>None of these may be there.</summary>
    public ImmutableArray<TextCondition> Excluded { get; }

    /// <summary><see cref="Required"/> in one row.</summary>
    public ImmutableArray<TextCondition> Phrases { get; }

    /// <summary>Whether an article can be found in which no phrase stands; then nothing is required, and each phrase is merely reported.</summary>
    public bool NeedsAllArticles { get; }

    /// <summary>The phrases whose places are counted, by their place in <see cref="Phrases"/>: a word once, wherever it is looked for.</summary>
    public IEnumerable<int> Counted => Enumerable.Range(0, Phrases.Length).Where(index =>
        !Phrases[index].IsExcluded && !Phrases.Where((other, place) => !other.IsExcluded && other.Term.Text == Phrases[index].Term.Text
            && (other.Field == Phrases[index].Field ? place < index : other.Field == TextField.Anywhere)).Any());

    private static ImmutableArray<TextCondition> Forms(IEnumerable<TextCondition> words) => [.. words.SelectMany(word => word.Forms)];

    private static bool IsWanted(Condition condition) => condition is TextCondition { IsExcluded: false };
}
