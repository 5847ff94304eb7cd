using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights.Terms;

/// <summary>A term with the ways in which it is printed and the longer terms of which it is a part.</summary>
/// <param name="Printed">The variants, the most frequent first: 走在前、做示范、多作贡献; 走在前做示范多作贡献.</param>
/// <param name="PartOf">Other terms that contain it: for 以进促稳, 稳中求进以进促稳先立后破. They are not the same term.</param>
public sealed record TermGroup(string Term, ImmutableArray<(string Printed, int Times)> Printed, ImmutableArray<string> PartOf);

/// <summary>Groups uses of terms, of one article or of many.</summary>
public static class TermGroups
{
    private const int Longest = 64;

    /// <summary>A group for each term, in the order of the first uses.</summary>
    public static ImmutableArray<TermGroup> Of(IEnumerable<TermUse> uses)
    {
        var groups = uses.GroupBy(use => use.Term, StringComparer.Ordinal).ToList();
        var containing = Containing([.. groups.Select(group => group.Key)]);
        return
        [
            .. groups.Select(group => new TermGroup(
                group.Key,
                [.. group.CountBy(use => use.Printed).OrderByDescending(variant => variant.Value).ThenBy(variant => variant.Key, StringComparer.Ordinal).Select(variant => (variant.Key, variant.Value))],
                [.. containing[group.Key]])),
        ];
    }

    // All parts of each term are looked up among the terms: as many steps as a term has parts, however many terms there are.
    private static ILookup<string, string> Containing(IReadOnlyCollection<string> terms)
    {
        var known = terms.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var pairs = new List<(string Part, string Whole)>();
        foreach (var whole in terms.Where(term => term.Length <= Longest))
        {
            for (var start = 0; start < whole.Length; start++)
            {
                for (var end = start + 2; end <= whole.Length; end++)
                    if (end - start < whole.Length && known.TryGetValue(whole.AsSpan(start, end - start), out var part)) pairs.Add((part, whole));
            }
        }

        return pairs.Distinct().ToLookup(pair => pair.Part, pair => pair.Whole, StringComparer.Ordinal);
    }
}
