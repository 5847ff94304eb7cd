using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Newsprint.Articles.Order;

namespace WuxiPlenum.Archive.Intake;

/// <summary>What the archive teaches the reader of new pages: the words of its papers, which no list of common words has.</summary>
internal static class ArchivePairs
{
    // About 300,000 characters, counted in some hundredths of a second; more would delay every small import.
    private const int Paragraphs = 2000;

    /// <summary>
    /// Learns from the paragraphs that came in last and are shown. Those of an import that was stopped or killed are left out: done again, it
    /// reads its pages with the same knowledge as at first, and so makes the same of them.
    /// </summary>
    public static async Task<KnownPairs> LoadAsync(PlenumContext context, CancellationToken cancellation) =>
        KnownPairs.Of(await context.Paragraphs.Where(paragraph => paragraph.Article.IsCurrent && paragraph.Article.Document.ImportRun.State == RunState.Finished).OrderByDescending(paragraph => paragraph.Id)
            .Take(Paragraphs).Select(paragraph => paragraph.Text).ToListAsync(cancellation));
}
