using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Pages.People;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Editions;

/// <summary>Who speaks how much in the coverage of one day: by person, by organisation, by section.</summary>
/// <param name="Said">Characters said, whoever says them.</param>
/// <param name="SaidBySomebody">Those of them with a speaker.</param>
public sealed record SpeakingShares(IReadOnlyList<SpeakingShare> People, IReadOnlyList<SpeakingShare> Organisations, IReadOnlyList<SpeakingShare> Sections, int Said, int SaidBySomebody)
{
    /// <summary>So many bars of each kind are shown.</summary>
    public const int Shown = 30;

    private const int MostSpeeches = 5000;

    /// <summary>Those of the edition of that date, or of the undated one. Three queries.</summary>
    public static async Task<SpeakingShares> LoadAsync(PlenumContext archive, DateOnly? date, CancellationToken cancellation)
    {
        var speeches = await archive.ArticleSpeeches.AsNoTracking()
            .Where(speech => speech.Article.IsCurrent && speech.Article.Edition.Date == date)
            .OrderBy(speech => speech.ArticleId).ThenBy(speech => speech.Ordinal)
            .Take(MostSpeeches)
            .Select(speech => new
            {
                speech.ArticleId,
                speech.Article.Slug,
                Headline = new Headline(speech.Article.Title, speech.Article.TitleBreaks),
                speech.PersonId,
                speech.Person!.Name,
                speech.Person.Description,
                speech.Person.Offices,
                speech.Words,
                speech.Length,
            })
            .ToListAsync(cancellation);
        var articles = speeches.Select(speech => speech.ArticleId).Distinct().ToList();
        var sections = await archive.Paragraphs
            .Where(paragraph => articles.Contains(paragraph.ArticleId))
            .Select(paragraph => new { paragraph.ArticleId, paragraph.Number, paragraph.Section.Ordinal, paragraph.Section.Heading })
            .ToDictionaryAsync(paragraph => (paragraph.ArticleId, paragraph.Number), cancellation);

        var spoken = speeches.Where(speech => speech.PersonId is not null).ToList();
        var pages = await archive.PagesOfAsync(spoken.Select(speech => (speech.PersonId, speech.Name)), cancellation);
        // An unnamed speaker is the same in one article only.
        var people = spoken.GroupBy(speech => speech.Name ?? $"{speech.ArticleId} {speech.Description}").Select(group => new SpeakingShare(
            group.First().Name ?? group.First().Description,
            pages.GetValueOrDefault(group.First().PersonId!.Value) ?? $"/articles/{Uri.EscapeDataString(group.First().Slug)}#p{group.First().Words.Select(words => words.Paragraph).FirstOrDefault(1)}",
            string.Join(" · ", group.SelectMany(speech => speech.Offices ?? []).Select(office => office.Title).Distinct()),
            group.Sum(speech => speech.Length),
            group.Count()));
        var organisations = spoken.GroupBy(speech => speech.Offices?.Select(office => office.Organisation).FirstOrDefault(organisation => organisation is not null)).Select(group => new SpeakingShare(
            group.Key,
            group.Key is { } organisation ? "/people" + QueryString.Create("organisation", organisation) : null,
            "",
            group.Sum(speech => speech.Length),
            group.Count()));
        var parts = speeches.Where(speech => speech.Words.Count > 0)
            .GroupBy(speech => (speech.ArticleId, sections.GetValueOrDefault((speech.ArticleId, speech.Words[0].Paragraph))?.Ordinal)).Select(group =>
            {
                var first = group.First();
                var section = sections.GetValueOrDefault((first.ArticleId, first.Words[0].Paragraph));
                return new SpeakingShare(
                    section?.Heading,
                    $"/articles/{Uri.EscapeDataString(first.Slug)}" + (section?.Heading is null ? "" : $"#s{section.Ordinal}"),
                    first.Headline.OnOneLine(""),
                    group.Sum(speech => speech.Length),
                    group.Count());
            });
        return new SpeakingShares(Ordered(people), Ordered(organisations), Ordered(parts), speeches.Sum(speech => speech.Length), spoken.Sum(speech => speech.Length));
    }

    private static IReadOnlyList<SpeakingShare> Ordered(IEnumerable<SpeakingShare> shares) => [.. shares.OrderByDescending(share => share.Length)];
}

/// <summary>One bar.</summary>
/// <param name="Name">In the words of the newspaper; null when it has none.</param>
/// <param name="Path">Where it leads, below the path base; null when nowhere.</param>
/// <param name="Detail">In the words of the newspaper; empty when there is none.</param>
/// <param name="Length">Characters said.</param>
/// <param name="Count">Passages.</param>
public sealed record SpeakingShare(string? Name, string? Path, string Detail, int Length, int Count);
