using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;

namespace WuxiPlenum.Web.Pages.Terms;

/// <summary>A term as a list shows it.</summary>
/// <param name="Variants">As it is printed, the most frequent first.</param>
public sealed record ListedTerm(CountedTerm Counted, IReadOnlyList<string> Variants)
{
    public string Printed => Variants.Count > 0 ? Variants[0] : Counted.Term;

    /// <summary>Some terms with their variants. One query.</summary>
    public static async Task<List<ListedTerm>> LoadAsync(PlenumContext archive, List<CountedTerm> shown, CancellationToken cancellation)
    {
        var keys = shown.ConvertAll(term => term.Term);
        var variants = (await TermList.Uses(archive)
            .Where(use => keys.Contains(use.Term))
            .GroupBy(use => new { use.Term, use.Printed })
            .Select(group => new { group.Key.Term, group.Key.Printed, Uses = group.Count() })
            .ToListAsync(cancellation)).OrderByDescending(variant => variant.Uses).ThenBy(variant => variant.Printed, StringComparer.Ordinal).ToLookup(variant => variant.Term, variant => variant.Printed);
        return shown.ConvertAll(term => new ListedTerm(term, [.. variants[term.Term]]));
    }
}
