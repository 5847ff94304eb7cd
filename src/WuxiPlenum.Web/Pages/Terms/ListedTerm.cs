using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;

namespace WuxiPlenum.Web.Pages.Terms;

/// <summary>A term as a list shows it.</summary>
/// <param name="Variants">As it is printed in the whole archive, the most frequent first.</param>
/// <param name="Editions">How many of the editions that the list is of use it.</param>
public sealed record ListedTerm(CountedTerm Counted, IReadOnlyList<string> Variants, int Editions)
{
    public string Printed => Variants.Count > 0 ? Variants[0] : Counted.Term;

    /// <summary>Some terms of a list with their variants and the number of their editions. Two queries.</summary>
    public static async Task<List<ListedTerm>> LoadAsync(PlenumContext archive, TermList list, IEnumerable<CountedTerm> some, CancellationToken cancellation)
    {
        var shown = some.ToList();
        var keys = shown.ConvertAll(term => term.Term);
        var variants = (await archive.TermForms
            .Where(form => keys.Contains(form.Term))
            .GroupBy(form => new { form.Term, form.Printed })
            .Select(group => new { group.Key.Term, group.Key.Printed, Uses = group.Sum(form => form.Uses) })
            .ToListAsync(cancellation)).OrderByDescending(variant => variant.Uses).ThenBy(variant => variant.Printed, StringComparer.Ordinal).ToLookup(variant => variant.Term, variant => variant.Printed);
        var used = archive.TermEditions.Where(edition => keys.Contains(edition.Term));
        if (list.IsOfOneDay)
            used = used.Where(use => archive.Editions.Any(edition => edition.Id == use.EditionId && edition.Date == list.Date));
        var editions = await used
            .GroupBy(edition => edition.Term)
            .Select(group => new { Term = group.Key, Count = group.Count() })
            .ToDictionaryAsync(term => term.Term, term => term.Count, cancellation);
        return shown.ConvertAll(term => new ListedTerm(term, [.. variants[term.Term]], editions.GetValueOrDefault(term.Term)));
    }
}
