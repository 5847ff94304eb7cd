using WuxiPlenum.Newsprint.Layout;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Editions;

/// <summary>One page as a format hands it over: its text, what the format knows of its layout, and of the page.</summary>
/// <param name="Layout">Null for plain text.</param>
/// <param name="Hints">What the document itself says of newspaper, date and page; weaker than a sidecar or the command line.</param>
public sealed record SourcePage(SourceText Source, PageLayout? Layout, PageHints Hints);
