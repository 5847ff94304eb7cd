using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Terms;

/// <summary>The questions that are asked about the uses of one term.</summary>
public static class TermQueries
{
    /// <summary>As it is printed, the most frequent first.</summary>
    public static async Task<IReadOnlyList<(string Printed, int Uses)>> VariantsAsync(this IQueryable<ArticleTerm> uses, CancellationToken cancellation) =>
        [.. (await uses.GroupBy(use => use.Printed).Select(group => new { Printed = group.Key, Uses = group.Count() }).ToListAsync(cancellation))
            .OrderByDescending(variant => variant.Uses).ThenBy(variant => variant.Printed, StringComparer.Ordinal).Select(variant => (variant.Printed, variant.Uses))];

    /// <summary>How often it is used over time.</summary>
    public static async Task<IReadOnlyList<TermCount>> TimelineAsync(this IQueryable<ArticleTerm> uses, CancellationToken cancellation) =>
        TermTimeline.Of((await uses.GroupBy(use => use.Article.Edition.Date).Select(group => new { group.Key, Uses = group.Count() }).ToListAsync(cancellation)).Select(day => (day.Key, day.Uses)));

    /// <summary>The latest edition first, and as they stand in it.</summary>
    public static IOrderedQueryable<ArticleTerm> LatestFirst(this IQueryable<ArticleTerm> uses) => uses
        .OrderBy(use => use.Article.Edition.Date == null).ThenByDescending(use => use.Article.Edition.Date)
        .ThenBy(use => use.Article.DocumentId).ThenBy(use => use.Article.Ordinal).ThenBy(use => use.Ordinal);

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
