namespace WuxiPlenum.Archive.Insights;

/// <summary>A person of the coverage, through all editions.</summary>
/// <param name="Number">1 for the first of that name, 2 for the next, ….</param>
/// <param name="Named">In each article, the latest first.</param>
/// <param name="Namesakes">How many people have the name.</param>
public sealed record PersonOfCoverage(string Name, int Number, IReadOnlyList<NamedPerson> Named, int Namesakes)
{
    /// <summary>All people of the names, in the order in which they stand.</summary>
    public static IEnumerable<PersonOfCoverage> Of(IEnumerable<NamedPerson> named) => named.GroupBy(person => person.Name).SelectMany(name =>
    {
        var people = SameName.Split(name);
        return people.Select((person, index) => new PersonOfCoverage(name.Key, index + 1, [.. person.OrderByDescending(each => each.Date).ThenBy(each => each.Id)], people.Count));
    });

    /// <summary>What it is called by everywhere, and keeps being called by: 赵建平, and 赵建平-2 for the second of the name.</summary>
    public string Id => Number == 1 ? Name : $"{Name}-{Number}";

    /// <summary>The name and the number of an <see cref="Id"/>.</summary>
    public static (string Name, int Number) Read(string id)
    {
        var at = id.LastIndexOf('-');
        return at > 0 && int.TryParse(id[(at + 1)..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 1 ? (id[..at], number) : (id, 1);
    }

    /// <summary>The offices as printed in the latest edition that prints any, each once.</summary>
    public IReadOnlyList<string> LatestOffices => [.. OfficesByEdition.Select(edition => edition.Offices).FirstOrDefault(offices => offices.Count > 0) ?? []];

    /// <summary>The offices as printed in each edition, the latest first.</summary>
    public IReadOnlyList<EditionOffices> OfficesByEdition => [.. Named.GroupBy(each => (each.Date, each.Newspaper))
        .Select(edition => new EditionOffices(edition.Key.Date, edition.Key.Newspaper, [.. edition.SelectMany(each => each.Offices).Select(office => office.Title).Distinct()]))];

    /// <summary>The organisation of the first office that names one.</summary>
    public string? Organisation => Named.SelectMany(each => each.Offices).Select(office => office.Organisation).FirstOrDefault(organisation => organisation is not null);

    public int Said => Named.Sum(each => each.Said);
    public int Editions => Named.Select(each => (each.Date, each.Newspaper)).Distinct().Count();
    public int Articles => Named.Select(each => each.ArticleId).Distinct().Count();
}

/// <param name="Offices">Each once; none when the edition prints none.</param>
public sealed record EditionOffices(DateOnly? Date, string Newspaper, IReadOnlyList<string> Offices);
