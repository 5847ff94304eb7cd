using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Findings;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint;

/// <summary>Rebuilds the articles of a newspaper page from its extracted text.</summary>
public static class NewsprintReader
{
    /// <summary>Changes whenever the same bytes may give another reading, so that an archive can tell that a page is worth reading again.</summary>
    public const int Version = 1;

    /// <summary>Reads one page. Deterministic; never throws on any text.</summary>
    public static PageReading Read(SourceText source, PageHints? hints = null)
    {
        hints ??= PageHints.None;
        // A first, naive reading: every line a paragraph of one untitled article.
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var start = 0;
        while (start < source.Length)
        {
            var end = source.Text.IndexOf('\n', start);
            if (end < 0) end = source.Length;
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(source[from])) from++;
            while (to > from && char.IsWhiteSpace(source[to - 1])) to--;
            if (to > from)
                paragraphs.Add(new Paragraph(paragraphs.Count + 1, source.Text[from..to], [new TextSpan(from, to)], [], []));
            start = end + 1;
        }

        if (paragraphs.Count == 0)
            return new PageReading(source, hints.Newspaper, null, hints.Page, [], [], []);
        var article = new Article(null, null, [], null, null, null, Genre.Other, null, null, [], [new Section(null, null, paragraphs.ToImmutable())]);
        var finding = new Finding(FindingRule.UntitledArticle, 1, paragraphs[0].Spans, 0, null, "");
        var date = hints.Date is { } given ? new EditionDate(given, DateEvidence.Given, 1) : null;
        return new PageReading(source, hints.Newspaper, date, hints.Page, [article], [], [finding]);
    }
}
