using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Layout;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Editions;

/// <summary>One page as a format hands it over: its text, what the format knows of its layout, and of the page.</summary>
/// <param name="Layout">Null for plain text.</param>
/// <param name="Hints">What the document itself says of newspaper, date and page; weaker than a sidecar or the command line.</param>
public sealed record SourcePage(SourceText Source, PageLayout? Layout, PageHints Hints)
{
    /// <summary>Reads the page by itself.</summary>
    /// <param name="hints">What is known from outside the document; it wins over what the page says.</param>
    /// <param name="isOneOfMany">Whether the document has other pages: a page number given for all of them is then that of none.</param>
    /// <param name="known">What texts read before teach; null for nothing.</param>
    public PageReading Read(PageHints hints, bool isOneOfMany, KnownPairs? known = null)
    {
        var page = isOneOfMany ? Hints.Page ?? hints.Page : hints.Page ?? Hints.Page;
        return NewsprintReader.Read(Source, new PageHints(hints.Newspaper ?? Hints.Newspaper, hints.Date ?? Hints.Date, page), Layout, known);
    }
}
