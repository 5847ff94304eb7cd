using System.Globalization;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Web.Pages.Articles;

namespace WuxiPlenum.Web.Citing;

/// <summary>What a citation says of an article, whatever its format.</summary>
/// <param name="Authors">As printed, without roles taken apart: <c>本报记者</c> may be one of them.</param>
/// <param name="Newspaper">Empty when it is not known.</param>
/// <param name="IsDateInferred">Whether the date was inferred, which a citation must not hide.</param>
/// <param name="Address">Where the article can be read, complete and lasting.</param>
/// <param name="Key">A name of ASCII letters and digits that no other article has.</param>
public sealed record CitedArticle(IReadOnlyList<string> Authors, string Title, string Newspaper, DateOnly? Date, bool IsDateInferred, string? Page, string Address, string Key)
{
    public static CitedArticle Of(ArticleHead head, string untitled, string address, string key) => new(
        [.. head.Article.AuthorNames()],
        head.Headline.OnOneLine(untitled),
        head.Edition.Newspaper,
        head.Edition.Date,
        head.Edition.DateEvidence == DateEvidence.Inferred,
        head.Article.Page,
        address,
        key);

    /// <summary>The date with parts divided by <paramref name="separator"/>; null when there is none.</summary>
    public string? Day(string separator) => Date?.ToString($"yyyy'{separator}'MM'{separator}'dd", CultureInfo.InvariantCulture);
}
