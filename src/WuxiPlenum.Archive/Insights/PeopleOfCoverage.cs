using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Archive.Insights;

/// <summary>Who is who through all editions of the archive.</summary>
public static class PeopleOfCoverage
{
    /// <summary>
    /// No name is looked up in more articles than that: those that came last into the archive. It holds for each name by itself, so that who is
    /// who does not depend on the names that are asked for together.
    /// </summary>
    public const int MostArticles = 2000;

    /// <summary>All people of some names whom current articles name. One query.</summary>
    public static async Task<IReadOnlyList<PersonOfCoverage>> PeopleOfNamesAsync(this PlenumContext archive, IReadOnlyCollection<string> names, CancellationToken cancellation) => names.Count == 0 ? [] :
        [.. PersonOfCoverage.Of((await PersonRow.All(archive).Where(person => archive.Latest(names).Contains(person.Id))
            .Join(archive.Articles.Where(article => article.IsCurrent), person => person.ArticleId, article => article.Id, (person, article) => new { Person = person, article.Edition.Date, article.Edition.Newspaper })
            .OrderByDescending(named => named.Date).ThenBy(named => named.Person.Id)
            .ToListAsync(cancellation)).Select(named => new NamedPerson(
                named.Person.Id,
                named.Person.Name!,
                named.Person.ArticleId,
                named.Date,
                named.Newspaper,
                StoredJson.List<ArticleOffice>(named.Person.Offices),
                named.Person.Said,
                named.Person.Rule,
                named.Person.Confidence)))];

    /// <summary>The rows in which the names are looked up, from an index alone. It says twice which names, so that SQLite does not number the rows of all others.</summary>
    private static IQueryable<int> Latest(this PlenumContext archive, IReadOnlyCollection<string> names) => archive.PersonNames.Where(name => names.Contains(name.Name))
        .SelectMany(name => archive.ArticlePeople.Where(person => names.Contains(person.Name!) && person.Name == name.Name).OrderByDescending(person => person.Id).Take(MostArticles))
        .Select(person => person.Id);

    /// <summary>Which one of those who share a name each row of <see cref="PlenumContext.ArticlePeople"/> is; rows of articles that are not shown are left out. One query.</summary>
    /// <param name="rows">The id and the name of each.</param>
    public static async Task<IReadOnlyDictionary<int, PersonOfCoverage>> PeopleOfRowsAsync(this PlenumContext archive, IReadOnlyDictionary<int, string> rows, CancellationToken cancellation)
    {
        var people = await archive.PeopleOfNamesAsync([.. rows.Values.Distinct()], cancellation);
        return people.SelectMany(person => person.Named.Where(each => rows.ContainsKey(each.Id)).Select(each => (Row: each.Id, Person: person))).ToDictionary(one => one.Row, one => one.Person);
    }
}
