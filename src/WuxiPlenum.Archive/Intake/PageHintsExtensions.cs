using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

public static class PageHintsExtensions
{
    /// <summary>These hints, and where they are silent the weaker ones.</summary>
    public static PageHints Or(this PageHints stronger, PageHints weaker) =>
        new(stronger.Newspaper ?? weaker.Newspaper, stronger.Date ?? weaker.Date, stronger.Page ?? weaker.Page);
}
