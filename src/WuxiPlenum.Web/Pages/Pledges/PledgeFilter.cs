using System.Globalization;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Searching;

namespace WuxiPlenum.Web.Pages.Pledges;

/// <summary>Which pledges are asked for; the page, its feeds and its table read the same addresses.</summary>
/// <param name="Topic">The slug of a topic.</param>
/// <param name="Organisation">Whose pledges: that of the person who pledges, or the organisation that does.</param>
public sealed record PledgeFilter(string? Topic = null, string? Organisation = null, DeadlineFilter? Deadline = null)
{
    public const string TopicPart = "topic", OrganisationPart = "organisation", DeadlinePart = "deadline";

    public bool IsEmpty => this == new PledgeFilter();

    /// <summary>The parts of its address.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parts
    {
        get
        {
            if (Topic is not null) yield return new(TopicPart, Topic);
            if (Organisation is not null) yield return new(OrganisationPart, Organisation);
            if (Deadline is not null) yield return new(DeadlinePart, Deadline.Address);
        }
    }

    /// <summary>The query string; empty for all pledges.</summary>
    public override string ToString() => QueryString.Create(Parts).ToString();

    public static PledgeFilter Read(ListInput input) => new(input.Topic(), input.Text(OrganisationPart), input.Read(DeadlinePart, DeadlineFilter.Read));
}

/// <summary>Pledges by when they are due.</summary>
/// <param name="Year">Those due in a year; null for those of a kind.</param>
public sealed record DeadlineFilter(DeadlineKind Kind, int? Year = null)
{
    /// <summary>In addresses: <c>2024</c>, <c>open</c>, <c>past</c>, <c>none</c>.</summary>
    public string Address => Year?.ToString(CultureInfo.InvariantCulture) ?? Kind.ToString().ToLowerInvariant();

    public static DeadlineFilter? Read(string address)
    {
        if (SearchInput.Number(address, DateOnly.MaxValue.Year) is { } year)
            return new DeadlineFilter(DeadlineKind.Year, year);
        return Enum.GetValues<DeadlineKind>().Where(kind => kind != DeadlineKind.Year && kind.ToString().Equals(address, StringComparison.OrdinalIgnoreCase))
            .Select(kind => new DeadlineFilter(kind)).FirstOrDefault();
    }
}

public enum DeadlineKind
{
    /// <summary>Still to come, or today.</summary>
    Open,

    /// <summary>Gone by.</summary>
    Past,

    /// <summary>None is named, or it cannot be told.</summary>
    None,

    /// <summary>In one year.</summary>
    Year,
}
