using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Terms;

/// <summary>The questions that are asked about the uses of one term.</summary>
public static class TermQueries
{
    /// <summary>A term with more uses is looked up in the editions that are asked for; one with fewer, among all its uses.</summary>
    private const int Frequent = 5000;

    /// <summary>As a term is printed, the most frequent first.</summary>
    public static async Task<IReadOnlyList<(string Printed, int Uses)>> VariantsAsync(this PlenumContext archive, string term, CancellationToken cancellation) =>
        [.. (await archive.TermForms.Where(form => form.Term == term).GroupBy(form => form.Printed).Select(group => new { Printed = group.Key, Uses = group.Sum(form => form.Uses) }).ToListAsync(cancellation))
            .OrderByDescending(variant => variant.Uses).ThenBy(variant => variant.Printed, StringComparer.Ordinal).Select(variant => (variant.Printed, variant.Uses))];

    /// <summary>The editions that use a term.</summary>
    public static IQueryable<Edition> EditionsWith(this PlenumContext archive, string term) =>
        archive.Editions.Where(edition => archive.TermEditions.Any(use => use.Term == term && use.EditionId == edition.Id));

    /// <summary>How often each edition uses a term, the latest first, the undated last. One query.</summary>
    public static async Task<IReadOnlyList<EditionUses>> UsesByEditionAsync(this PlenumContext archive, string term, CancellationToken cancellation) =>
        [.. (await archive.TermEditions.Where(use => use.Term == term)
            .Join(archive.Editions, use => use.EditionId, edition => edition.Id, (use, edition) => new EditionUses(edition.Id, edition.Date, use.Uses))
            .ToListAsync(cancellation)).OrderByDescending(edition => edition.Date ?? DateOnly.MinValue)];

    /// <summary>How often a term is used over time.</summary>
    public static IReadOnlyList<TermCount> Timeline(this IEnumerable<EditionUses> editions) =>
        TermTimeline.Of(editions.GroupBy(edition => edition.Date).Select(day => (day.Key, day.Sum(edition => edition.Uses))));

    /// <summary>The uses of a term on one day.</summary>
    /// <param name="editions">All that use it.</param>
    public static IQueryable<ArticleTerm> UsesOn(this PlenumContext archive, string term, IReadOnlyList<EditionUses> editions, DateOnly? date) =>
        archive.UsesIn(term, [.. editions.Where(edition => edition.Date == date).Select(edition => edition.Id)]);

    /// <summary>Those uses of a term that explain it, of a frequent one in the latest editions alone.</summary>
    /// <inheritdoc cref="UsesOn" path="/param[@name='editions']"/>
    public static IQueryable<ArticleTerm> Explaining(this PlenumContext archive, string term, IReadOnlyList<EditionUses> editions) =>
        archive.Among(term, editions, 0, Frequent).Uses.Where(use => use.Explanation.Any());

    /// <summary>The latest edition first, and as they stand in it.</summary>
    public static IOrderedQueryable<ArticleTerm> LatestFirst(this IQueryable<ArticleTerm> uses) => uses
        .OrderBy(use => use.Article.Edition.Date == null).ThenByDescending(use => use.Article.Edition.Date)
        .ThenBy(use => use.Article.DocumentId).ThenBy(use => use.Article.Ordinal).ThenBy(use => use.Ordinal);

    /// <summary>Some of a term's uses with their context, the latest first. Two queries.</summary>
    /// <inheritdoc cref="UsesOn" path="/param[@name='editions']"/>
    public static Task<List<TermExample>> LatestAsync(this PlenumContext archive, string term, IReadOnlyList<EditionUses> editions, int skip, int take, CancellationToken cancellation)
    {
        var (uses, start) = archive.Among(term, editions, skip, take);
        return uses.LatestAsync(archive, start, take, cancellation);
    }

    /// <summary>Some uses with their context, the latest first. Two queries: the context of all others need not be read to put these in order.</summary>
    public static async Task<List<TermExample>> LatestAsync(this IQueryable<ArticleTerm> uses, PlenumContext archive, int skip, int take, CancellationToken cancellation)
    {
        var shown = await uses.LatestFirst().Skip(skip).Take(take).Select(use => use.Id).ToListAsync(cancellation);
        return await archive.ArticleTerms.Where(use => shown.Contains(use.Id)).LatestFirst().ExamplesAsync(cancellation);
    }

    /// <summary>The uses among which a part of them is, the latest first, and where in them it begins.</summary>
    private static (IQueryable<ArticleTerm> Uses, int Start) Among(this PlenumContext archive, string term, IReadOnlyList<EditionUses> editions, int skip, int take)
    {
        if (editions.Sum(edition => edition.Uses) <= Frequent)
            return (TermList.Uses(archive).Where(use => use.Term == term), skip);
        var (asked, start) = DaysOf(editions, skip, take);
        return (archive.UsesIn(term, asked), start);
    }

    // Joined to nothing, the term cannot be looked up in its index, where all its uses would be gone through: the editions are.
    private static IQueryable<ArticleTerm> UsesIn(this PlenumContext archive, string term, IReadOnlyList<int> editions) =>
        TermList.Uses(archive).Where(use => editions.Contains(use.Article.EditionId) && use.Term + "" == term);

    /// <summary>The editions of the days that have a part of the uses, in their order, and where in them it begins.</summary>
    private static (IReadOnlyList<int> Editions, int Start) DaysOf(IEnumerable<EditionUses> editions, int skip, int take)
    {
        var (ids, before, start) = (new List<int>(), 0, 0);
        foreach (var day in editions.GroupBy(edition => edition.Date))
        {
            if (before >= skip + take)
                break;
            var uses = day.Sum(edition => edition.Uses);
            if (before + uses > skip)
            {
                if (ids.Count == 0)
                    start = skip - before;
                ids.AddRange(day.Select(edition => edition.Id));
            }

            before += uses;
        }

        return (ids, start);
    }

    /// <summary>Some uses with their context, in their order.</summary>
    public static Task<List<TermExample>> ExamplesAsync(this IQueryable<ArticleTerm> uses, CancellationToken cancellation) => uses
        .AsNoTracking()
        .Select(use => new TermExample(
            use.Article.Slug,
            new Headline(use.Article.Title, use.Article.TitleBreaks),
            use.Article.Genre,
            use.Article.Edition.Date,
            use.Paragraph, use.Start, use.End, use.Rule, use.Confidence, use.Explanation,
            (use.Paragraph > 0 ? use.Article.Paragraphs.Where(paragraph => paragraph.Number == use.Paragraph).Select(paragraph => paragraph.Text).FirstOrDefault()
                : use.Paragraph == 0 ? use.Article.Title
                : use.Article.Sections.Where(section => section.Ordinal == -use.Paragraph).Select(section => section.Heading).FirstOrDefault()) ?? ""))
        .ToListAsync(cancellation);
}

/// <summary>How often an edition uses a term.</summary>
public sealed record EditionUses(int Id, DateOnly? Date, int Uses);
