using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Editions;

/// <summary>Reads the pages of one document as one: an article that jumps from page to page becomes whole.</summary>
public static class EditionReader
{
    // Between the texts of two pages, as between two pages of print.
    private const string PageBreak = "\f";

    /// <summary>Reads all pages. One page is read by itself.</summary>
    /// <param name="hints">What is known from outside the document; it wins over what the pages say.</param>
    /// <exception cref="ArgumentException">There is no page.</exception>
    public static PageReading Read(IReadOnlyList<SourcePage> pages, PageHints? hints = null)
    {
        if (pages.Count == 0) throw new ArgumentException("A document has at least one page.", nameof(pages));
        hints ??= PageHints.None;
        var readings = pages.Select(page => page.Read(hints, pages.Count > 1)).ToList();
        if (pages.Count == 1) return readings[0];
        var facts = EditionFacts.Of(readings);
        return Join([.. readings.Select(facts.Fill)], facts, hints);
    }

    private static PageReading Join(List<PageReading> pages, EditionFacts facts, PageHints hints)
    {
        var offsets = pages.Select((_, i) => pages.Take(i).Sum(page => page.Source.Length + PageBreak.Length)).ToList();
        var moved = pages.Select((page, i) => page.Move(offsets[i])).ToList();
        var keys = moved.SelectMany((page, p) => page.Articles.Select((article, a) => new JumpEnd<(int Page, int Article)>((p, a), p, page.Page, article))).ToList();
        var matches = JumpMatcher.Match(keys).ToList();
        var joined = new JoinedArticles(moved, matches);
        var source = new SourceText(string.Join(PageBreak, pages.Select(page => page.Source.Text)), pages[0].Source.EncodingName, pages[0].Source.HasByteOrderMark);
        var pageNames = moved.Select(page => page.Page).OfType<string>().Distinct().ToList();
        return new PageReading(
            source,
            facts.Newspaper,
            facts.Date,
            hints.Page ?? (pageNames.Count == 0 ? null : string.Join('、', pageNames)),
            joined.Articles,
            [.. moved.SelectMany(page => page.Unplaced).Concat(joined.Unplaced).OrderBy(unplaced => unplaced.Spans[0].Start)],
            joined.Findings);
    }
}
