using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Web.Pages.People;

namespace WuxiPlenum.Web.Api.Answers;

/// <summary>A person of the coverage. Who has the same name in another edition is the same person where an office or organisation is the same.</summary>
/// <param name="Id">In addresses: the name, with a number behind it for the second of the name and those after.</param>
/// <param name="Offices">As printed in the latest edition that prints any.</param>
/// <param name="Organisation">Of the first office that names one.</param>
/// <param name="Editions">How many editions name the person.</param>
/// <param name="Articles">How many articles do.</param>
/// <param name="Said">Characters said.</param>
/// <param name="Url">The person's page.</param>
/// <param name="Data">The person, in this API.</param>
public sealed record PersonSummary(string Id, string Name, IReadOnlyList<string> Offices, string? Organisation, int Editions, int Articles, int Said, string Url, string Data)
{
    internal static PersonSummary Of(PersonOfCoverage person, ApiLinks links) => new(
        person.Id, person.Name, person.LatestOffices, person.Organisation, person.Editions, person.Articles, person.Said, links.Page(person.Path()), links.Data(person.Path()));
}

/// <summary>A person, and what the person says.</summary>
/// <param name="Namesakes">Others of the same name.</param>
/// <param name="OfficesByEdition">The latest first.</param>
/// <param name="Mentions">Where the person is named, the latest first; at most 40 articles.</param>
/// <param name="Pledges">What the person pledges, the latest first; at most 50.</param>
/// <param name="TotalSaid">How many passages the person says in all.</param>
/// <param name="Said">What the person says, the latest first.</param>
/// <param name="Next">The address of the next part of what the person says; null when this is the last.</param>
public sealed record PersonAnswer(
    PersonSummary Person, IReadOnlyList<PersonSummary> Namesakes, IReadOnlyList<EditionOffices> OfficesByEdition, IReadOnlyList<MentionAnswer> Mentions,
    IReadOnlyList<PledgeAnswer> Pledges, int TotalSaid, IReadOnlyList<SaidAnswer> Said, string? Next);

/// <summary>Where an article names somebody.</summary>
/// <param name="Paragraphs">The numbers of the paragraphs.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record MentionAnswer(ArticleLink Article, IReadOnlyList<int> Paragraphs, string Rule, double Confidence);

/// <summary>What somebody says in one place.</summary>
/// <param name="Kind">In quotation marks, or not.</param>
/// <param name="Words">In order; several when the attribution, or the end of a paragraph, stands between.</param>
/// <param name="Attribution">The words that attribute it; null when none do.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record SaidAnswer(SpeechKind Kind, IReadOnlyList<QuoteAnswer> Words, string? Attribution, string Rule, double Confidence);
