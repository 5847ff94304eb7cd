using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Checks;

/// <summary>Compares an article that stands on several pages with its parts.</summary>
internal static class WholeCheck
{
    /// <param name="whole">With its seams, sections and paragraphs.</param>
    /// <param name="parts">With their sections and paragraphs.</param>
    /// <param name="place">The name of the document in which it begins.</param>
    public static Problem? Of(Article whole, IReadOnlyCollection<Article> parts, string place)
    {
        var later = whole.Seams.OrderBy(seam => seam.Ordinal).Select(seam => parts.SingleOrDefault(part => part.Id == seam.PartId)).ToList();
        var first = parts.Where(part => !later.Contains(part)).ToList();
        var same = first.Count == 1 && !later.Contains(null) && Text(whole) == Text(first[0]) + string.Concat(later.Select(part => Text(part!)));
        return same ? null : new Problem(ProblemKind.Whole, $"{place} /{whole.Slug}", Language.Choose("与各版上的部分不符", "it is not what its parts say"), whole.DocumentId, whole.Id);
    }

    private static string Text(Article article) =>
        string.Concat(article.Sections.OrderBy(section => section.Ordinal).SelectMany(section => section.Paragraphs.OrderBy(paragraph => paragraph.Number)).Select(paragraph => paragraph.Text));
}
