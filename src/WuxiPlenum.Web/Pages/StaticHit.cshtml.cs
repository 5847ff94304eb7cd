using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Web.Publishing;

namespace WuxiPlenum.Web.Pages;

/// <summary>An article as search results show it, with every line and every paragraph: a script marks the hits and takes what is to be seen.</summary>
public class StaticHitModel(PlenumContext archive) : PageModel
{
    public SearchHit Hit { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellation)
    {
        if (!HttpContext.IsStaticCopy()
            || await archive.Articles.Current().AsNoTracking().Include(article => article.Edition).FirstOrDefaultAsync(article => article.Id == id, cancellation) is not { } article)
            return NotFound();
        var paragraphs = await archive.Paragraphs.Where(paragraph => paragraph.ArticleId == id).OrderBy(paragraph => paragraph.Number)
            .Join(archive.Sections, paragraph => paragraph.SectionId, section => section.Id, (paragraph, section) => new { paragraph.Number, paragraph.Text, section.Ordinal, section.Heading })
            .ToListAsync(cancellation);
        Hit = new SearchHit(
            article.Slug, article.Title, article.TitleBreaks, [], [.. article.Subtitles.Prepend(article.Kicker).OfType<string>().Select(Unmarked)],
            article.Genre, article.Edition.Newspaper, article.Edition.Date, article.Page, article.Authors is { } authors ? Unmarked(authors) : null, article.CharacterCount, 0, 0,
            [.. paragraphs.Select(paragraph => new SearchPassage(
                paragraph.Number, paragraph.Ordinal, paragraph.Heading is { } heading ? Unmarked(heading) : null, paragraph.Text, false, false, []))]);
        return Page();
    }

    private static MarkedLine Unmarked(string text) => new(text, []);
}
