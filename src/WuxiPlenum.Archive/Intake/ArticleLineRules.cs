using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Newsprint.Topics;

namespace WuxiPlenum.Archive.Intake;

/// <summary>What an article on a line of its own must be besides well-formed.</summary>
internal static class ArticleLineRules
{
    private const int LongestSlug = 200;

    /// <summary>The line, when nothing is wrong with it.</summary>
    /// <exception cref="LineException">Something is.</exception>
    public static ArticleLine Checked(this ArticleLine line, int number)
    {
        if (!line.Sections.Any(section => section.Paragraphs.Count > 0))
            throw new LineException(number, "sections 里没有段落", "sections: there is no paragraph");
        if (line.Sections.SelectMany(section => section.Paragraphs).Any(paragraph => string.IsNullOrWhiteSpace(paragraph.Text)))
            throw new LineException(number, "有空白的段落", "sections: a paragraph is blank");
        if (line.Slug is { } slug && (slug.Length is 0 or > LongestSlug || !slug.All(c => char.IsLetterOrDigit(c) || c is '-' || char.IsSurrogate(c))))
            throw new LineException(number, $"slug 只能含字母、数字和连字符，至多 {LongestSlug} 个字符", $"slug: letters, digits and hyphens alone, at most {LongestSlug} characters");
        if (line.Sections.FirstOrDefault(section => section.Topic is { } topic && (TopicCatalog.Default.Find(topic.Slug) is null || topic.Confidence is not (>= 0 and <= 1))) is { Topic: { } wrong })
            throw new LineException(number, $"没有专题 “{wrong.Slug}”，或把握不在 0 到 1 之间", $"topic: there is no \"{wrong.Slug}\", or its confidence is not from 0 to 1");
        if (line.TitleBreaks is { } breaks && (line.Title is not { } title || breaks.Where((at, i) => at <= (i == 0 ? 0 : breaks[i - 1]) || at >= title.Length).Any()))
            throw new LineException(number, "titleBreaks 应当递增，并在标题之内", "titleBreaks: they must rise and lie inside the title");
        if (line.DateConfidence is not (null or (>= 0 and <= 1)) || (line.Date is null && (line.DateEvidence is not null || line.DateConfidence is not null)))
            throw new LineException(number, "dateConfidence 应在 0 到 1 之间，且须有 date", "dateEvidence, dateConfidence: from 0 to 1, and only with a date");
        if (line.Source is { } source && (string.IsNullOrWhiteSpace(source.Name) || source.Name.Any(char.IsControl)))
            throw new LineException(number, "source.name 不能为空", "source.name: it is blank");
        return line;
    }
}
