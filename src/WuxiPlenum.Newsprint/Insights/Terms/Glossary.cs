using System.Collections.Frozen;
using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Insights.Sharing;

namespace WuxiPlenum.Newsprint.Insights.Terms;

/// <summary>What the editors say of a term.</summary>
/// <param name="Term">As the editors write it: “465”现代产业集群, 走在前、做示范、多作贡献.</param>
/// <param name="Text">Their explanation.</param>
public sealed record Gloss(string Term, string Text)
{
    /// <summary>The term as in <see cref="TermUse.Term"/>.</summary>
    public string Key => FoldedText.Fold(Term);
}

/// <summary>The editors' glosses. Whoever reads them from a file makes one of them; of two on the same term, the last counts.</summary>
public sealed class Glossary(IEnumerable<Gloss> glosses)
{
    private readonly FrozenDictionary<string, Gloss> _byKey = glosses.Where(gloss => gloss.Key.Length > 0).GroupBy(gloss => gloss.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);

    /// <summary>All glosses, by their terms.</summary>
    public ImmutableArray<Gloss> Glosses => [.. _byKey.Values.OrderBy(gloss => gloss.Key, StringComparer.Ordinal)];

    /// <summary>The gloss on a term, however it is printed; null when the editors have none.</summary>
    public Gloss? Find(string term) => _byKey.GetValueOrDefault(FoldedText.Fold(term));
}
