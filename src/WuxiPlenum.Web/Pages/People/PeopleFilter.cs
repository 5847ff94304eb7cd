using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Web.Pages.Parts;

namespace WuxiPlenum.Web.Pages.People;

/// <summary>Which people are asked for.</summary>
/// <param name="Name">Part of the name.</param>
/// <param name="Topic">The slug of a topic in whose sections they are named.</param>
public sealed record PeopleFilter(string? Name = null, string? Topic = null, string? Organisation = null)
{
    public const string NamePart = "q", TopicPart = "topic", OrganisationPart = "organisation";

    public bool IsEmpty => this == new PeopleFilter();

    /// <summary>The parts of its address.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parts
    {
        get
        {
            if (Name is not null) yield return new(NamePart, Name);
            if (Topic is not null) yield return new(TopicPart, Topic);
            if (Organisation is not null) yield return new(OrganisationPart, Organisation);
        }
    }

    /// <summary>Whether it asks for one of those who share a name: the archive is asked by name.</summary>
    public bool Allows(PersonOfCoverage person) => Organisation is null || person.Named.Any(each => each.Offices.Any(office => office.Organisation == Organisation));

    public static PeopleFilter Read(ListInput input) => new(input.Text(NamePart), input.Topic(), input.Text(OrganisationPart));
}
