using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Web.Pages.Parts;

namespace WuxiPlenum.Web.Pages.People;

/// <summary>The questions that the pages of people ask.</summary>
public static class PeopleQueries
{
    /// <summary>The address of a person's page, below the path base.</summary>
    public static string Path(this PersonOfCoverage person) => $"/people/{Uri.EscapeDataString(person.Id)}";

    /// <summary>The people of current articles whom a filter asks for, named or not.</summary>
    public static IQueryable<ArticlePerson> People(this PlenumContext archive, PeopleFilter filter)
    {
        var people = archive.ArticlePeople.AsNoTracking().Where(person => person.Article.IsCurrent);
        if (filter.Name is { } name)
            people = people.Where(person => person.Name!.Contains(name));
        if (filter.Organisation is { } organisation)
            people = people.Where(person => person.Offices.Any(office => office.Organisation == organisation));
        if (filter.Topic is { } topic)
            people = people.Where(person => person.Mentions.Any(mention => archive.Paragraphs.Any(paragraph =>
                paragraph.ArticleId == person.ArticleId && paragraph.Number == mention.Paragraph && paragraph.Section.Topic == topic)));
        return people;
    }

    /// <summary>The names, those who say most first.</summary>
    public static IQueryable<string> Names(this IQueryable<ArticlePerson> people) => people
        .Where(person => person.Name != null)
        .Select(person => new { Name = person.Name!, Said = person.Speeches.Sum(speech => speech.Length) })
        .GroupBy(person => person.Name)
        .Select(group => new { Name = group.Key, Said = group.Sum(person => person.Said), Count = group.Count() })
        .OrderByDescending(count => count.Said).ThenByDescending(count => count.Count).ThenBy(count => count.Name)
        .Select(count => count.Name);

    /// <summary>The pages of people who are named in articles, below the path base. One query.</summary>
    /// <param name="named">The row and the name of each.</param>
    public static async Task<IReadOnlyDictionary<int, string>> PagesOfAsync(this PlenumContext archive, IEnumerable<(int? Row, string? Name)> named, CancellationToken cancellation)
    {
        var rows = named.Where(each => each is { Row: not null, Name: not null }).DistinctBy(each => each.Row).ToDictionary(each => each.Row!.Value, each => each.Name!);
        var people = await archive.PeopleOfRowsAsync(rows, cancellation);
        return people.ToDictionary(person => person.Key, person => person.Value.Path());
    }

    /// <summary>The organisations that people have posts in, lately.</summary>
    public static async Task<IReadOnlyList<string>> OrganisationsOfPeopleAsync(this PlenumContext archive, CancellationToken cancellation)
    {
        var offices = await archive.ArticlePeople.AsNoTracking().Where(person => person.Article.IsCurrent && person.Name != null)
            .OrderByDescending(person => person.Article.Edition.Date).ThenBy(person => person.Id)
            .Take(OrganisationNames.MostRead)
            .Select(person => person.Offices)
            .ToListAsync(cancellation);
        return OrganisationNames.MostNamed(offices.SelectMany(each => each.Select(office => office.Organisation).Distinct()));
    }

    /// <summary>Speakers without a name, by what they are called, those who say most first.</summary>
    public static Task<List<UnnamedSpeaker>> UnnamedAsync(this IQueryable<ArticlePerson> people, int most, CancellationToken cancellation) => people
        .Where(person => person.Name == null)
        .OrderByDescending(person => person.Speeches.Sum(speech => speech.Length)).ThenBy(person => person.Id)
        .Take(most)
        .Select(person => new UnnamedSpeaker(person.Description!, person.Article.Slug, person.Mentions, person.Article.Edition.Date, person.Speeches.Sum(speech => speech.Length), person.Rule, person.Confidence))
        .ToListAsync(cancellation);
}

/// <summary>Who speaks in an article without being named.</summary>
/// <param name="Said">Characters.</param>
public sealed record UnnamedSpeaker(string Description, string Slug, IReadOnlyList<WordPlace> Mentions, DateOnly? Date, int Said, string Rule, double Confidence)
{
    /// <summary>Where it stands, below the path base.</summary>
    public string Path => $"/articles/{Uri.EscapeDataString(Slug)}" + (Mentions is [var first, ..] ? $"#p{first.Paragraph}" : "");
}
