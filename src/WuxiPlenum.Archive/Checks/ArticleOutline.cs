using System.Text;
using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Checks;

/// <summary>What is kept with an article so that it need not be reckoned from its parts.</summary>
internal static class ArticleOutline
{
    /// <summary>Non-blank characters.</summary>
    public static int Characters(IEnumerable<Paragraph> paragraphs) =>
        paragraphs.Sum(paragraph => paragraph.Text.EnumerateRunes().Count(rune => !Rune.IsWhiteSpace(rune)));

    /// <summary>The passages of a role, in order.</summary>
    public static IEnumerable<string> Texts(Article article, PassageRole role) =>
        article.Passages.Where(passage => passage.Role == role).OrderBy(passage => passage.Ordinal).Select(passage => passage.Text);

    /// <summary>The only passage of a role; null when there is none.</summary>
    public static string? Text(Article article, PassageRole role) => Texts(article, role).FirstOrDefault();
}
