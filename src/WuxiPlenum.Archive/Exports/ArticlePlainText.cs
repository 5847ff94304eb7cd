using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Exports;

/// <summary>An article as plain text: what stands over it, where it was printed, its paragraphs with a blank line between, its address.</summary>
public static class ArticlePlainText
{
    /// <param name="article">With its text.</param>
    /// <param name="address">Where it can be read, for the last line; null when that is not known.</param>
    public static void Write(Article article, Stream stream, string? address)
    {
        using var text = new StreamWriter(stream, ExportedText.Utf8, leaveOpen: true) { NewLine = "\n" };
        foreach (var line in Head(article))
            text.WriteLine(ExportedText.Clean(line));
        foreach (var section in article.Sections)
        {
            foreach (var passage in section.Paragraphs.Select(paragraph => paragraph.Text).Prepend(section.Heading).OfType<string>())
            {
                text.WriteLine();
                text.WriteLine(ExportedText.Clean(passage));
            }
        }

        if (address is null)
            return;
        text.WriteLine();
        text.WriteLine(address);
    }

    private static IEnumerable<string> Head(Article article)
    {
        if (article.Kicker is { } kicker) yield return kicker;
        yield return article.TitleOrNone();
        foreach (var subtitle in article.Subtitles) yield return subtitle;
        if (article.Byline is { } byline) yield return byline;
        yield return article.PrintedIn();
    }
}
