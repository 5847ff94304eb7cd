using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Terms;

/// <summary>A use of a term in its context.</summary>
/// <param name="Paragraph">The number of the paragraph or heading; see <see cref="Words.Paragraph"/>.</param>
/// <param name="Text">All of the paragraph or heading.</param>
public sealed record TermExample(
    string Slug, Headline Headline, Genre Genre, DateOnly? Date, int Paragraph, int Start, int End, string Rule, double Confidence, List<WordPlace> Explanation, string Text)
{
    private const int Around = 24;

    /// <summary>The address of the paragraph or heading, below the path base and the language.</summary>
    public string Path => $"~/articles/{Uri.EscapeDataString(Slug)}" + Paragraph switch { > 0 => $"#p{Paragraph}", 0 => "", _ => $"#s{-Paragraph}" };

    /// <summary>What it stands in, in the wording: a paragraph of a number, the headline, a section heading.</summary>
    public string PlaceName => Paragraph switch { > 0 => "Paragraph.Number", 0 => "Role.Title", _ => "Role.Heading" };

    /// <summary>The term between a line's worth of what stands before and behind it.</summary>
    public KeywordInContext Context
    {
        get
        {
            var article = new CoverageArticle(null, null, Genre, null, [new CoverageParagraph(1, Text, null, null, [])]);
            return article.Around(new Words(1, Math.Clamp(Start, 0, Text.Length), Math.Clamp(End, Math.Clamp(Start, 0, Text.Length), Text.Length)), Around);
        }
    }

    /// <summary>The term as printed.</summary>
    public string Printed => Context.Keyword;

    /// <summary>The same in one line.</summary>
    public string InLine => $"{(IsCutBefore ? "…" : "")}{Context.Before}{Context.Keyword}{Context.After}{(IsCutAfter ? "…" : "")}";

    /// <summary>Whether the paragraph begins before what is shown of it.</summary>
    public bool IsCutBefore => Start > Around;

    public bool IsCutAfter => End + Around < Text.Length;

    /// <summary>The words that explain the term, where this use does.</summary>
    public string? Explained => Explanation.FirstOrDefault() is { } words && words.Start >= 0 && words.End <= Text.Length && words.Start < words.End && words.Paragraph == Paragraph ? Text[words.Start..words.End] : null;
}
