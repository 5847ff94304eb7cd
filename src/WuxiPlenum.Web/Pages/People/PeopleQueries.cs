using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
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

    /// <summary>How many names there are.</summary>
    public static Task<int> CountNamesAsync(this IQueryable<ArticlePerson> people, CancellationToken cancellation) =>
        people.Where(person => person.Name != null).Select(person => person.Name).Distinct().CountAsync(cancellation);

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

/// <summary>The places at which an article names a person.</summary>
public sealed record MentionedIn(string Slug, Headline Headline, DateOnly? Date, IReadOnlyList<WordPlace> Places, string Rule, double Confidence)
{
    public IEnumerable<int> Paragraphs => Places.Select(place => place.Paragraph).Distinct();
}
