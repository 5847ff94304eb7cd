using System.Collections.Immutable;
using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>Adds to a query how the newspaper may have printed its words: where a word holds what some note suggests, the print may have the misprint.</summary>
internal sealed class PrintedForms
{
    /// <summary>So many of a word, those with the fewest misprints first.</summary>
    private const int MostForms = 8;

    private readonly (SearchTerm Suggested, string Printed)[] _misprints;

    public PrintedForms(IEnumerable<Misprint> misprints) => _misprints =
    [
        .. misprints.Distinct().OrderBy(misprint => misprint.Suggested, StringComparer.Ordinal).ThenBy(misprint => misprint.Printed, StringComparer.Ordinal)
            .Select(misprint => (SearchTerm.Of(misprint.Suggested)!, misprint.Printed)),
    ];

    /// <summary>What notes suggest, and what is printed there, in the order in which they are looked at.</summary>
    public IReadOnlyList<(SearchTerm Suggested, string Printed)> Misprints => _misprints;

    /// <summary>The query with these forms in <see cref="Condition.AsPrinted"/>, of words that must not be there too: -x leaves what x does not find.</summary>
    public SearchQuery AddTo(SearchQuery query) => _misprints.Length == 0
        ? query
        : query with { Clauses = [.. query.Clauses.Select(clause => new Clause([.. clause.Any.Select(AddTo)]))] };

    private Condition AddTo(Condition condition) => condition switch
    {
        TextCondition text => text with { AsPrinted = Of(text.Term) },
        SpeakerCondition speaker => speaker with { AsPrinted = Of(speaker.Name) },
        _ => condition,
    };

    private ImmutableArray<SearchTerm> Of(SearchTerm term)
    {
        var forms = ImmutableArray.CreateBuilder<SearchTerm>();
        var open = new Queue<(string Text, int From)>([(term.Text, 0)]);
        while (forms.Count < MostForms && open.TryDequeue(out var known))
        {
            foreach (var (at, suggested, printed) in PlacesIn(known.Text, known.From))
            {
                var form = string.Concat(known.Text.AsSpan(0, at), printed, known.Text.AsSpan(at + suggested.Text.Length));
                open.Enqueue((form, at + printed.Length));
                if (forms.Count < MostForms && SearchTerm.Of(form) is { } other && forms.All(one => one.Text != other.Text))
                    forms.Add(other);
            }
        }

        return forms.ToImmutable();
    }

    private IEnumerable<(int At, SearchTerm Suggested, string Printed)> PlacesIn(string text, int from) => _misprints
        .SelectMany(misprint => misprint.Suggested.PlacesIn(text).Where(at => at >= from).Select(at => (at, misprint.Suggested, misprint.Printed)));
}
