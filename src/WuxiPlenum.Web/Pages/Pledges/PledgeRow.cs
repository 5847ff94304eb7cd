using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Pledges;

/// <summary>A pledge as the ledger has it.</summary>
/// <param name="Words">The clause that pledges, in its article.</param>
/// <param name="Name">Of the person who pledges; null for an unnamed one, and when no person does.</param>
/// <param name="Description">How an unnamed person who pledges is called.</param>
/// <param name="Offices">The person's, as printed in this article.</param>
/// <param name="Organisation">What pledges when no person does.</param>
/// <param name="FigureOrdinals">Of its numbers, among the figures of the article.</param>
/// <param name="Deadline">As printed.</param>
/// <param name="Until">The last day of it.</param>
/// <param name="IsInferred">Whether the year was reckoned from the edition's date.</param>
public sealed record PledgeRow(
    int ArticleId,
    PlacedWords Words,
    string Newspaper,
    bool IsDateInferred,
    int? PersonId,
    string? Name,
    string? Description,
    IReadOnlyList<ArticleOffice> Offices,
    string? Organisation,
    string What,
    IReadOnlyList<int> FigureOrdinals,
    string? Topic,
    string? Deadline,
    DateOnly? Until,
    bool IsInferred,
    string Rule,
    double Confidence)
{
    /// <summary>The page of the person who pledges, below the path base; null when there is none, and in feeds.</summary>
    public string? PersonPath { get; init; }

    /// <summary>Its numbers.</summary>
    public IReadOnlyList<PledgedFigure> Figures { get; init; } = [];

    /// <summary>Whose pledge it is, as printed; null when the text does not say.</summary>
    public string? Who => Name ?? Description ?? Organisation;

    /// <summary>The organisation of the person, or that pledges.</summary>
    public string? OrganisationOfAny => Organisation ?? Offices.Select(office => office.Organisation).FirstOrDefault(organisation => organisation is not null);
}

/// <summary>A number in a pledge, with its place in the paragraph.</summary>
public sealed record PledgedFigure(int Paragraph, int Start, int End, double Value, double? UpperValue, string Unit, FigureBound Bound, bool IsChange)
{
    public Quantity Quantity => new(Value, UpperValue, Unit, Bound, IsChange);
}
