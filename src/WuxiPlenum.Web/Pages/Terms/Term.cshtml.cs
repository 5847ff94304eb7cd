using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Insights.Sharing;
using WuxiPlenum.Newsprint.Insights.Terms;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Reading;
using WuxiPlenum.Web.Searching;

namespace WuxiPlenum.Web.Pages.Terms;

public class TermModel(PlenumContext archive, ArchiveMemory memory) : PageModel
{
    private const int Longest = 64;
    private const int PageSize = 30;
    private const int MostVariants = 12;
    private const int MostExplanations = 5;

    /// <summary>In folded form.</summary>
    public string Term { get; private set; } = "";

    /// <summary>As it is printed, the most frequent first.</summary>
    public IReadOnlyList<(string Printed, int Uses)> Variants { get; private set; } = [];

    public string Printed => Variants[0].Printed;
    public int Count { get; private set; }
    public int Editions { get; private set; }
    public Gloss? Gloss { get; private set; }

    /// <summary>Where articles explain it themselves.</summary>
    public IReadOnlyList<TermExample> Explanations { get; private set; } = [];

    public IReadOnlyList<TermCount> Timeline { get; private set; } = [];
    public IReadOnlyList<CountedTerm> Around { get; private set; } = [];
    public EditionDates Dates { get; private set; } = null!;
    public Ladder Ladder { get; private set; } = null!;
    public IReadOnlyList<TermExample> Uses { get; private set; } = [];
    public PageLinks Pages { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string term, string? date, [FromQuery] string? page, CancellationToken cancellation)
    {
        if (term.Length > Longest || SearchInput.Number(string.IsNullOrWhiteSpace(page) ? "1" : page, SearchInput.LastPage) is not { } number)
            return NotFound();
        Term = FoldedText.Fold(term);
        var uses = TermList.Uses(archive).Where(use => use.Term == Term);
        Variants = [.. (await uses.GroupBy(use => use.Printed).Select(group => new { Printed = group.Key, Uses = group.Count() }).ToListAsync(cancellation))
            .OrderByDescending(variant => variant.Uses).ThenBy(variant => variant.Printed, StringComparer.Ordinal).Select(variant => (variant.Printed, variant.Uses))];
        Count = Variants.Sum(variant => variant.Uses);
        Pages = new PageLinks($"/terms/{Uri.EscapeDataString(Term)}", string.IsNullOrWhiteSpace(date) ? [] : [new("date", date)], number, PageLinks.CountOf(Count, PageSize));
        if (Count == 0 || number > Pages.Count)
            return NotFound();
        if (await EditionDates.ChooseAsync(archive.Editions.Where(edition => edition.Articles.Any(article => article.IsCurrent && article.Terms.Any(use => use.Term == Term && use.Confidence >= CoverageQueries.LeastConfidence))), date, cancellation) is not { } dates)
            return NotFound();
        Dates = dates;
        Variants = [.. Variants.Take(MostVariants)];
        Gloss = Glosses.Here.Find(Term);
        Timeline = TermTimeline.Of((await uses.GroupBy(use => use.Article.Edition.Date).Select(group => new { group.Key, Uses = group.Count() }).ToListAsync(cancellation)).Select(day => (day.Key, day.Uses)));
        var all = await TermList.LoadAsync(archive, memory, cancellation);
        Around = all.Around(Term);
        Editions = all.Terms.FirstOrDefault(counted => counted.Term == Term)?.Editions ?? 1;
        Explanations = await ExamplesAsync(uses.Where(use => use.Explanation.Any()), 0, MostExplanations, cancellation);
        Uses = await ExamplesAsync(uses, (number - 1) * PageSize, PageSize, cancellation);
        Ladder = await LadderAsync(uses, cancellation);
        return Page();
    }

    private static Task<List<TermExample>> ExamplesAsync(IQueryable<ArticleTerm> uses, int skip, int take, CancellationToken cancellation) => uses
        .OrderBy(use => use.Article.Edition.Date == null).ThenByDescending(use => use.Article.Edition.Date)
        .ThenBy(use => use.Article.DocumentId).ThenBy(use => use.Article.Ordinal).ThenBy(use => use.Ordinal)
        .Skip(skip).Take(take)
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

    private async Task<Ladder> LadderAsync(IQueryable<ArticleTerm> uses, CancellationToken cancellation)
    {
        var date = Dates.Shown;
        var documents = await archive.EditionCoverageAsync(memory, date, cancellation);
        var places = (await uses.Where(use => use.Article.Edition.Date == date)
            .Select(use => new { use.ArticleId, use.Paragraph, use.Start, use.End })
            .ToListAsync(cancellation)).ToLookup(use => use.ArticleId, use => new Words(use.Paragraph, use.Start, use.End));
        return Ladder.Of(date, documents, document => places[document.Id]);
    }
}
