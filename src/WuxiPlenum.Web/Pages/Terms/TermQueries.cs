using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Terms;

/// <summary>The questions that are asked about the uses of one term.</summary>
public static class TermQueries
{
    /// <summary>As a term is printed, the most frequent first.</summary>
    public static async Task<IReadOnlyList<(string Printed, int Uses)>> VariantsAsync(this PlenumContext archive, string term, CancellationToken cancellation) =>
        [.. (await archive.TermForms.Where(form => form.Term == term).GroupBy(form => form.Printed).Select(group => new { Printed = group.Key, Uses = group.Sum(form => form.Uses) }).ToListAsync(cancellation))
            .OrderByDescending(variant => variant.Uses).ThenBy(variant => variant.Printed, StringComparer.Ordinal).Select(variant => (variant.Printed, variant.Uses))];

    /// <summary>The editions that use a term.</summary>
    public static IQueryable<Edition> EditionsWith(this PlenumContext archive, string term) =>
        archive.Editions.Where(edition => archive.TermEditions.Any(use => use.Term == term && use.EditionId == edition.Id));

    /// <summary>How often a term is used over time.</summary>
    public static async Task<IReadOnlyList<TermCount>> TimelineAsync(this PlenumContext archive, string term, CancellationToken cancellation) =>
        TermTimeline.Of((await archive.TermEditions.Where(use => use.Term == term)
            .Join(archive.Editions, use => use.EditionId, edition => edition.Id, (use, edition) => new { edition.Date, use.Uses })
            .GroupBy(use => use.Date)
            .Select(group => new { group.Key, Uses = group.Sum(use => use.Uses) })
            .ToListAsync(cancellation)).Select(day => (day.Key, day.Uses)));

    /// <summary>The latest edition first, and as they stand in it.</summary>
    public static IOrderedQueryable<ArticleTerm> LatestFirst(this IQueryable<ArticleTerm> uses) => uses
        .OrderBy(use => use.Article.Edition.Date == null).ThenByDescending(use => use.Article.Edition.Date)
        .ThenBy(use => use.Article.DocumentId).ThenBy(use => use.Article.Ordinal).ThenBy(use => use.Ordinal);

    /// <summary>Some of a term's uses with their context, the latest first. Two queries: the context of all others need not be read to put these in order.</summary>
    public static async Task<List<TermExample>> LatestAsync(this IQueryable<ArticleTerm> uses, PlenumContext archive, int skip, int take, CancellationToken cancellation)
    {
        var shown = await uses.LatestFirst().Skip(skip).Take(take).Select(use => use.Id).ToListAsync(cancellation);
        return await archive.ArticleTerms.Where(use => shown.Contains(use.Id)).LatestFirst().ExamplesAsync(cancellation);
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
