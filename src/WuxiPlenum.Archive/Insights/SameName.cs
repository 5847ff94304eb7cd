namespace WuxiPlenum.Archive.Insights;

/// <summary>Tells apart people of one name: what stands in two editions is one person only where an office or an organisation is the same.</summary>
internal static class SameName
{
    /// <summary>The people of a name, those who were named first first: a later edition adds people behind them.</summary>
    public static IReadOnlyList<IReadOnlyList<NamedPerson>> Split(IEnumerable<NamedPerson> named)
    {
        var (people, holders) = (new SortedDictionary<int, List<NamedPerson>>(), new Dictionary<string, int>(StringComparer.Ordinal)); // people by the order in which they came
        var next = 0;
        foreach (var edition in named.GroupBy(person => (person.Date, person.Newspaper)).OrderBy(edition => edition.Key.Date ?? DateOnly.MaxValue).ThenBy(edition => edition.Key.Newspaper, StringComparer.Ordinal))
        {
            // In one edition a name is one person, who may be several of those known before.
            var offices = edition.SelectMany(Offices).ToHashSet(StringComparer.Ordinal);
            var same = offices.Where(holders.ContainsKey).Select(office => holders[office]).Distinct().Order().ToList();
            var person = same.Count > 0 ? same[0] : next++;
            if (same.Count == 0)
                people.Add(person, []);
            foreach (var other in same.Skip(1))
            {
                people[person].AddRange(people[other]);
                people.Remove(other);
                offices.UnionWith(people[person].SelectMany(Offices));
            }

            people[person].AddRange(edition);
            foreach (var office in offices)
                holders[office] = person;
        }

        return [.. people.Values];
    }

    private static IEnumerable<string> Offices(NamedPerson person) =>
        person.Offices.SelectMany(office => office.Organisation is { } organisation ? new[] { office.Title, organisation } : [office.Title]);
}
