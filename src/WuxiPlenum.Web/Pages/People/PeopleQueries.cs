using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Pages.Pledges;
using WuxiPlenum.Web.Reading;

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

    /// <summary>How many names a filter asks for.</summary>
    public static Task<int> CountNamesAsync(this PlenumContext archive, PeopleFilter filter, CancellationToken cancellation) => archive.CountedNames(filter).CountAsync(cancellation);

    /// <summary>The names that a filter asks for, those who say most first.</summary>
    public static IQueryable<string> Names(this PlenumContext archive, PeopleFilter filter) => archive.CountedNames(filter)
        .OrderByDescending(name => name.Said).ThenByDescending(name => name.Count).ThenBy(name => name.Name)
        .Select(name => name.Name);

    // Of names alone the archive keeps how much is said; of whom a topic or an organisation has, it is added up.
    private static IQueryable<CountedName> CountedNames(this PlenumContext archive, PeopleFilter filter) => filter is { Topic: null, Organisation: null, Name: var part }
        ? archive.PersonNames.Where(name => name.Name != "" && (part == null || name.Name.Contains(part))).Select(name => new CountedName { Name = name.Name, Said = name.Said, Count = name.Count })
        : archive.People(filter).Where(person => person.Name != null)
            .GroupBy(person => person.Name!)
            .Select(group => new CountedName { Name = group.Key, Said = group.Sum(person => person.Said), Count = group.Count() });

    // With properties that can be set: the database orders by them.
    private sealed class CountedName
    {
        public required string Name { get; init; }
        public int Said { get; init; }
        public int Count { get; init; }
    }

    /// <summary>The pages of people who are named in articles, below the path base. One query.</summary>
    /// <param name="named">The row and the name of each.</param>
    public static async Task<IReadOnlyDictionary<int, string>> PagesOfAsync(this PlenumContext archive, IEnumerable<(int? Row, string? Name)> named, CancellationToken cancellation)
    {
        var rows = named.Where(each => each is { Row: not null, Name: not null }).DistinctBy(each => each.Row).ToDictionary(each => each.Row!.Value, each => each.Name!);
        var people = await archive.PeopleOfRowsAsync(rows, cancellation);
        return people.ToDictionary(person => person.Key, person => person.Value.Path());
    }

    /// <summary>The person of an address, among all of the name; null when there is none. One query.</summary>
    /// <param name="id">As <see cref="PersonOfCoverage.Id"/>.</param>
    public static async Task<(PersonOfCoverage? Person, IReadOnlyList<PersonOfCoverage> Namesakes)> FindPersonAsync(this PlenumContext archive, string id, CancellationToken cancellation)
    {
        if (id.Length > ListInput.Longest)
            return (null, []);
        var (name, number) = PersonOfCoverage.Read(id);
        var people = await archive.PeopleOfNamesAsync([name], cancellation);
        return (people.FirstOrDefault(person => person.Number == number), [.. people.Where(person => person.Number != number)]);
    }

    /// <summary>What a person says.</summary>
    public static IQueryable<ArticleSpeech> SpeechesOf(this PlenumContext archive, PersonOfCoverage person)
    {
        var rows = person.Named.Select(each => each.Id).ToList();
        return archive.ArticleSpeeches.AsNoTracking().Where(speech => speech.PersonId != null && rows.Contains(speech.PersonId.Value));
    }

    /// <summary>What a person pledges, the latest first.</summary>
    public static IQueryable<ArticlePledge> PledgesOf(this PlenumContext archive, PersonOfCoverage person, DateOnly today)
    {
        var rows = person.Named.Select(each => each.Id).ToList();
        return archive.Pledges(new PledgeFilter(), today).Where(pledge => pledge.PersonId != null && rows.Contains(pledge.PersonId.Value)).LatestFirst();
    }

    /// <summary>Where a person is named, by article, the latest first.</summary>
    public static Task<List<MentionedIn>> MentionsOfAsync(this PlenumContext archive, PersonOfCoverage person, int most, CancellationToken cancellation)
    {
        var rows = person.Named.Select(each => each.Id).ToList();
        return archive.ArticlePeople.AsNoTracking().Where(named => rows.Contains(named.Id))
            .OrderByDescending(named => named.Article.Edition.Date).ThenBy(named => named.Id)
            .Take(most)
            .Select(named => new MentionedIn(named.Article.Slug, new Headline(named.Article.Title, named.Article.TitleBreaks), named.Article.Edition.Date, named.Mentions, named.Rule, named.Confidence))
            .ToListAsync(cancellation);
    }

    /// <summary>The organisations that people have posts in, lately.</summary>
    public static async Task<IReadOnlyList<string>> OrganisationsOfPeopleAsync(this PlenumContext archive, CancellationToken cancellation)
    {
        var offices = await PersonRow.All(archive).Where(person => person.Name != null)
            .Join(archive.Articles.Where(article => article.IsCurrent && article.Day >= Edition.Undated && article.Day <= int.MaxValue), person => person.ArticleId, article => article.Id, (person, article) => new { person.Id, person.Offices, article.Day })
            .OrderByDescending(person => person.Day).ThenBy(person => person.Id) // along the index, as ArticleQueries.InPageOrder
            .Take(OrganisationNames.MostRead)
            .Select(person => person.Offices)
            .ToListAsync(cancellation);
        return OrganisationNames.MostNamed(offices.SelectMany(each => StoredJson.List<ArticleOffice>(each).Select(office => office.Organisation).Distinct()));
    }

    /// <summary>How many speakers without a name there are in all, and how many characters they say.</summary>
    public static async Task<(int Count, int Said)> CountUnnamedAsync(this PlenumContext archive, CancellationToken cancellation) =>
        await archive.PersonNames.AsNoTracking().FirstOrDefaultAsync(name => name.Name == "", cancellation) is { } unnamed ? (unnamed.Count, unnamed.Said) : (0, 0);

    /// <summary>Speakers without a name, by what they are called, those who say most first.</summary>
    public static Task<List<UnnamedSpeaker>> UnnamedAsync(this IQueryable<ArticlePerson> people, int most, CancellationToken cancellation) => people
        .Where(person => person.Name == null)
        .OrderByDescending(person => person.Said).ThenBy(person => person.Id)
        .Take(most)
        .Select(person => new UnnamedSpeaker(person.Description!, person.Article.Slug, person.Mentions, person.Article.Edition.Date, person.Said, person.Rule, person.Confidence))
        .ToListAsync(cancellation);
}

/// <summary>Who speaks in an article without being named.</summary>
/// <param name="Said">Characters.</param>
public sealed record UnnamedSpeaker(string Description, string Slug, IReadOnlyList<WordPlace> Mentions, DateOnly? Date, int Said, string Rule, double Confidence)
{
    /// <summary>Where it stands, below the path base.</summary>
    public string Path => $"/articles/{Uri.EscapeDataString(Slug)}" + (Mentions is [var first, ..] ? $"#p{first.Paragraph}" : "");
}

/// <summary>The places at which an article names a person.</summary>
public sealed record MentionedIn(string Slug, Headline Headline, DateOnly? Date, IReadOnlyList<WordPlace> Places, string Rule, double Confidence)
{
    public IEnumerable<int> Paragraphs => Places.Select(place => place.Paragraph).Distinct();
}
