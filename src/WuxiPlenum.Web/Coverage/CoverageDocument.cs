using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Coverage;

/// <summary>An article of the archive as the insight rules read it, and what a page needs to name it and to lead to it.</summary>
/// <param name="Date">The edition's.</param>
public sealed record CoverageDocument(int Id, string Slug, Headline Headline, string? Page, DateOnly? Date, CoverageArticle Coverage)
{
    public Genre Genre => Coverage.Genre;

    /// <summary>Its address below the path base and the language.</summary>
    public string Path => $"~/articles/{Uri.EscapeDataString(Slug)}";

    /// <summary>That of one of its paragraphs.</summary>
    public string PathOf(int paragraph) => $"{Path}#p{paragraph}";

    /// <summary>Whether the words stand in it: what is stored may be older than the text.</summary>
    public bool Has(Words words) => words.Paragraph >= 1 && words.Paragraph <= Coverage.Paragraphs.Length
        && words.Start >= 0 && words.Start < words.End && words.End <= Coverage.Paragraphs[words.Paragraph - 1].Text.Length;
}
