using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Topics;

namespace WuxiPlenum.Archive.Checks;

/// <summary>Compares with its text what is kept of an article besides.</summary>
internal static class ArticleCheck
{
    /// <param name="document">That of the article, loaded with all that hangs on it.</param>
    public static IEnumerable<Problem> Of(Article article, SourceDocument document)
    {
        Problem Wrong(ProblemKind kind, string detail) => new(kind, $"{document.Name} /{article.Slug}", detail, document.Id, article.Id);
        var outline = Outline(article);
        if (outline is not null)
            yield return Wrong(ProblemKind.Outline, outline);
        if (article.EditionId != document.EditionId)
            yield return Wrong(ProblemKind.Shown, Language.Choose("它所在的一期与文件的不同", "it is in another edition than its document"));
        if (article.Day != document.Edition.Day)
            yield return Wrong(ProblemKind.Shown, Language.Choose("它的日期与那一期的不同", "its day is not that of its edition"));
        if (article.IsCurrent != (document.IsCurrent && (article.IsWhole || article.WholeId is null)))
            yield return Wrong(ProblemKind.Shown, article.IsCurrent ? Language.Choose("不应显示却在显示", "it is shown and should not be") : Language.Choose("应显示却未显示", "it should be shown and is not"));
        var topics = article.Sections.Select(section => section.Topic).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        if (topics.Find(topic => TopicCatalog.Default.Find(topic) is null) is { } unknown)
            yield return Wrong(ProblemKind.Topic, Language.Choose($"没有专题“{unknown}”", $"there is no topic “{unknown}”"));
        else if (!topics.SequenceEqual(article.Topics.Select(topic => topic.Topic).Order(StringComparer.Ordinal)))
            yield return Wrong(ProblemKind.Topic, Language.Choose("专题不是各节专题之和", "its topics are not those of its sections"));
        if (outline is null && article.InsightVersion == InsightReader.Version && InsightPrint.Of(article) != InsightPrint.Of(InsightRecompute.Anew(article, document.Edition.Date)))
            yield return Wrong(ProblemKind.Insight, Language.Choose("人物、数字、承诺等与现行规则从正文所得不同", "people, figures, pledges or others are not what the rules find in the text"));
    }

    /// <summary>What is not as its paragraphs make it; null when all is.</summary>
    private static string? Outline(Article article)
    {
        var paragraphs = article.Sections.OrderBy(section => section.Ordinal).SelectMany(section => section.Paragraphs.OrderBy(paragraph => paragraph.Number)).ToList();
        if (!paragraphs.Select(paragraph => paragraph.Number).SequenceEqual(Enumerable.Range(1, paragraphs.Count)))
            return Language.Choose("段落编号不连续", "the numbers of its paragraphs are not 1, 2, …");
        if (article.ParagraphCount != paragraphs.Count || article.CharacterCount != ArticleOutline.Characters(paragraphs))
            return Language.Choose("段数或字数有误", "its counts of paragraphs or characters are wrong");
        if (article.Title != ArticleOutline.Text(article, PassageRole.Title) || article.Kicker != ArticleOutline.Text(article, PassageRole.Kicker)
            || !article.Subtitles.SequenceEqual(ArticleOutline.Texts(article, PassageRole.Subtitle)) || article.TitleBreaks.Exists(at => at < 0 || at > article.Title?.Length))
            return Language.Choose("标题与标题所在处的文字不符", "its headline is not what stands at its place");
        foreach (var paragraph in paragraphs)
            if (paragraph.Items.Exists(item => item.Start < 0 || item.End > paragraph.Text.Length || item.Start >= item.End || !paragraph.Text.AsSpan(item.Start).StartsWith(item.Marker, StringComparison.Ordinal)))
                return Language.Choose($"第 {paragraph.Number} 段的列项位置有误", $"the list in paragraph {paragraph.Number} is not in its text");
        return null;
    }
}
