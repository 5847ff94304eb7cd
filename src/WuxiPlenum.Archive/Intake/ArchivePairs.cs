using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Newsprint.Articles.Order;

namespace WuxiPlenum.Archive.Intake;

/// <summary>What the archive teaches the reader of new pages: the words of its papers, which no list of common words has.</summary>
internal static class ArchivePairs
{
    // About 300,000 characters, counted in some hundredths of a second; more would delay every small import.
    private const int Paragraphs = 2000;

    /// <summary>Learns from the paragraphs that came in last and are shown.</summary>
    public static async Task<KnownPairs> LoadAsync(PlenumContext context, CancellationToken cancellation) =>
        KnownPairs.Of(await context.Paragraphs.Where(paragraph => paragraph.Article.IsCurrent).OrderByDescending(paragraph => paragraph.Id)
            .Take(Paragraphs).Select(paragraph => paragraph.Text).ToListAsync(cancellation));
}
