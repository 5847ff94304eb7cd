namespace WuxiPlenum.Archive.Insights;

/// <summary>Tells apart people of one name: what stands in two editions is one person only where an office or an organisation is the same.</summary>
internal static class SameName
{
    /// <summary>The people of a name, those who were named first first: a later edition adds people behind them.</summary>
    public static IReadOnlyList<IReadOnlyList<NamedPerson>> Split(IEnumerable<NamedPerson> named)
    {
        var people = new List<List<NamedPerson>>();
        foreach (var edition in named.GroupBy(person => (person.Date, person.Newspaper)).OrderBy(edition => edition.Key.Date ?? DateOnly.MaxValue).ThenBy(edition => edition.Key.Newspaper, StringComparer.Ordinal))
        {
            // In one edition a name is one person.
            List<NamedPerson> here = [.. edition];
            var same = people.Where(person => Shares(person, here)).ToList();
            if (same.Count == 0)
            {
                people.Add(here);
                continue;
            }

            foreach (var other in same.Skip(1))
            {
                same[0].AddRange(other);
                people.Remove(other);
            }

            same[0].AddRange(here);
        }

        return people;
    }

    private static bool Shares(List<NamedPerson> person, List<NamedPerson> here)
    {
        var known = person.SelectMany(Offices).ToHashSet(StringComparer.Ordinal);
        return here.SelectMany(Offices).Any(known.Contains);
    }

    private static IEnumerable<string> Offices(NamedPerson person) =>
        person.Offices.SelectMany(office => office.Organisation is { } organisation ? new[] { office.Title, organisation } : [office.Title]);
}
