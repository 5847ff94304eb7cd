using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Insights.Sharing;
using WuxiPlenum.Newsprint.Insights.Terms;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Searching;

namespace WuxiPlenum.Web.Pages.Terms;

public class TermModel(PlenumContext archive, ArchiveMemory memory) : PageModel
{
    /// <summary>The longest term that is looked up, in UTF-16 units.</summary>
    public const int Longest = 64;

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
        Variants = await archive.VariantsAsync(Term, cancellation);
        Count = Variants.Sum(variant => variant.Uses);
        Pages = new PageLinks($"/terms/{Uri.EscapeDataString(Term)}", string.IsNullOrWhiteSpace(date) ? [] : [new("date", date)], number, PageLinks.CountOf(Count, PageSize));
        if (Count == 0 || number > Pages.Count)
            return NotFound();
        if (await EditionDates.ChooseAsync(archive.EditionsWith(Term), date, cancellation) is not { } dates)
            return NotFound();
        Dates = dates;
        Variants = [.. Variants.Take(MostVariants)];
        Gloss = Glosses.Here.Find(Term);
        var editions = await archive.UsesByEditionAsync(Term, cancellation);
        (Timeline, Editions) = (editions.Timeline(), editions.Count);
        var all = await TermList.LoadAsync(archive, memory, cancellation);
        Around = all.Around(Term);
        Explanations = await archive.Explaining(Term, editions).LatestAsync(archive, 0, MostExplanations, cancellation);
        Uses = await archive.LatestAsync(Term, editions, (number - 1) * PageSize, PageSize, cancellation);
        Ladder = await LadderAsync(editions, cancellation);
        return Page();
    }

    private async Task<Ladder> LadderAsync(IReadOnlyList<EditionUses> editions, CancellationToken cancellation)
    {
        var date = Dates.Shown;
        var documents = await archive.EditionCoverageAsync(memory, date, cancellation);
        var places = (await archive.UsesOn(Term, editions, date)
            .Select(use => new { use.ArticleId, use.Paragraph, use.Start, use.End })
            .ToListAsync(cancellation)).ToLookup(use => use.ArticleId, use => new Words(use.Paragraph, use.Start, use.End));
        return Ladder.Of(date, documents, document => places[document.Id]);
    }
}
