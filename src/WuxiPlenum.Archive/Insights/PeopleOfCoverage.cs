using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Archive.Insights;

/// <summary>Who is who through all editions of the archive.</summary>
public static class PeopleOfCoverage
{
    /// <summary>No name is looked up in more articles than that: the latest.</summary>
    public const int MostArticles = 5000;

    /// <summary>All people of some names whom current articles name. One query.</summary>
    public static async Task<IReadOnlyList<PersonOfCoverage>> PeopleOfNamesAsync(this PlenumContext archive, IReadOnlyCollection<string> names, CancellationToken cancellation) => names.Count == 0 ? [] :
        [.. PersonOfCoverage.Of(await archive.ArticlePeople.AsNoTracking()
            .Where(person => person.Article.IsCurrent && names.Contains(person.Name!))
            .OrderByDescending(person => person.Article.Edition.Date).ThenBy(person => person.Id)
            .Take(MostArticles)
            .Select(person => new NamedPerson(
                person.Id,
                person.Name!,
                person.ArticleId,
                person.Article.Edition.Date,
                person.Article.Edition.Newspaper,
                person.Offices,
                person.Speeches.Sum(speech => speech.Length),
                person.Rule,
                person.Confidence))
            .ToListAsync(cancellation))];

    /// <summary>Which one of those who share a name each row of <see cref="PlenumContext.ArticlePeople"/> is; rows of articles that are not shown are left out. One query.</summary>
    /// <param name="rows">The id and the name of each.</param>
    public static async Task<IReadOnlyDictionary<int, PersonOfCoverage>> PeopleOfRowsAsync(this PlenumContext archive, IReadOnlyDictionary<int, string> rows, CancellationToken cancellation)
    {
        var people = await archive.PeopleOfNamesAsync([.. rows.Values.Distinct()], cancellation);
        return people.SelectMany(person => person.Named.Where(each => rows.ContainsKey(each.Id)).Select(each => (Row: each.Id, Person: person))).ToDictionary(one => one.Row, one => one.Person);
    }
}
