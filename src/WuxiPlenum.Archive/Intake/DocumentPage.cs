using WuxiPlenum.Formats;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Editions;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>A page of a file of any format.</summary>
/// <param name="Number">Which page of the file it is, from 1.</param>
/// <param name="IsClaim">Whether it says which page of an edition it is, so that another file which says the same is about the same page.</param>
/// <param name="Read">Reads it under what is known from outside.</param>
internal sealed record DocumentPage(int Number, bool IsClaim, Func<PageHints, PageReading> Read)
{
    /// <summary>The pages of a document.</summary>
    /// <param name="isNumbered">Whether the file was given a page number of its own.</param>
    /// <param name="known">The numbers of the later pages that an earlier version of the file had.</param>
    /// <param name="pairs">What the archive teaches of the words of its papers.</param>
    public static IEnumerable<DocumentPage> Of(FormatReading document, PageHints hints, bool isNumbered, IEnumerable<int> known, KnownPairs pairs)
    {
        var pages = document.Pages;
        Func<int, PageHints, PageReading> read = (i, under) => pages[i].Read(under, isOneOfMany: false, pairs);
        if (pages.Length > 1)
        {
            var readings = pages.Select(page => page.Read(hints, isOneOfMany: true, pairs)).ToList();
            var facts = EditionFacts.Of(readings);
            read = (i, under) => facts.Fill(under == hints ? readings[i] : pages[i].Read(under, isOneOfMany: true, pairs));
        }

        return Enumerable.Range(0, pages.Length).Select(i => new DocumentPage(i + 1, IsNumber(document, i, isNumbered), under => read(i, under)))
            .Concat(known.Where(number => number > pages.Length).Order().Select(number => new DocumentPage(number, false, under => Empty(read(0, under)))));
    }

    /// <summary>A page that the file no longer has is a version without text: so its articles go, and come back when the import is undone.</summary>
    private static PageReading Empty(PageReading page) => page with { Source = page.Source with { Text = "" }, Page = null, Articles = [], Unplaced = [], Findings = [] };

    /// <summary>Whether a page number says that this is the page: a page of the web or of Markdown is as likely to be one article of it.</summary>
    private static bool IsNumber(FormatReading document, int page, bool isNumbered) => document.Format switch
    {
        SourceFormat.PlainText => isNumbered,
        SourceFormat.Pdf => document.Pages[page].Hints.Page is not null || (isNumbered && document.Pages.Length == 1),
        _ => false,
    };
}
