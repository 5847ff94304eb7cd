using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Coverage;

namespace WuxiPlenum.Web.Pages.Editions;

/// <summary>Somebody who speaks in an edition.</summary>
/// <param name="Office">The first that an article tells; null when none does.</param>
public sealed record EditionSpeaker(string Name, string? Office)
{
    private const int Most = 12;

    /// <summary>Those who say most on a day, by characters said. Two queries.</summary>
    public static async Task<IReadOnlyList<EditionSpeaker>> OfAsync(PlenumContext archive, DateOnly? date, CancellationToken cancellation)
    {
        var said = await archive.ArticleSpeeches
            .Where(speech => speech.Article.IsCurrent && speech.Article.Edition.Date == date && speech.Person!.Name != null && speech.Confidence >= CoverageQueries.LeastConfidence)
            .GroupBy(speech => speech.Person!.Name!)
            .Select(group => new { Name = group.Key, Characters = group.Sum(speech => speech.Length), Person = group.Min(speech => speech.PersonId) })
            .OrderByDescending(speaker => speaker.Characters).ThenBy(speaker => speaker.Name)
            .Take(Most)
            .ToListAsync(cancellation);
        var ids = said.ConvertAll(speaker => speaker.Person);
        var offices = await archive.ArticlePeople.AsNoTracking()
            .Where(person => ids.Contains(person.Id))
            .Select(person => new { person.Id, person.Offices })
            .ToDictionaryAsync(person => person.Id, person => person.Offices.FirstOrDefault()?.Title, cancellation);
        return [.. said.Select(speaker => new EditionSpeaker(speaker.Name, speaker.Person is { } id ? offices.GetValueOrDefault(id) : null))];
    }
}
