using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Editions;
using WuxiPlenum.Newsprint.Layout;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Formats.Markdown;

/// <summary>
/// Reads Markdown: front matter, then articles. The topmost heading level is that of titles, and deeper ones head sections;
/// where the front matter has the title of the one article, every heading heads a section.
/// </summary>
internal static class MarkdownFormat
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build();

    public static FormatReading Read(SourceText source)
    {
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(source.Text, s_pipeline);
        }
        catch (ArgumentException exception)
        {
            // Markdig's way to say that quotations or brackets are nested too deep.
            return FormatReading.Fail(SourceFormat.Markdown, FormatFailureKind.Damaged, exception.Message);
        }

        var front = FrontMatter.None;
        if (document.FirstOrDefault() is YamlFrontMatterBlock yaml)
        {
            var (read, failure) = FrontMatter.Read(yaml.Lines.ToString(), yaml.Line + 2);
            if (read is null) return new FormatReading(SourceFormat.Markdown, [], [], failure);
            front = read;
        }

        var page = Write(document, front);
        if (page.IsEmpty) return FormatReading.Fail(SourceFormat.Markdown, FormatFailureKind.Empty);
        var (text, layout) = page.Build(source.EncodingName, source.HasByteOrderMark);
        return FormatReading.Of(SourceFormat.Markdown, new SourcePage(text, layout, front.Hints), front.Notes);
    }

    private static PageText Write(MarkdownDocument document, FrontMatter front)
    {
        var page = new PageText();
        var headings = document.Descendants<HeadingBlock>().ToList();
        var top = headings.Count == 0 ? 1 : headings.Min(heading => heading.Level);
        var titles = headings.Where(heading => heading.Level == top).ToList();
        // With a title of its own the front matter heads an article; a # line that repeats it is that title.
        var repeatsTitle = titles.Count == 1 && front.Title is not null && SameText(MarkdownText.Of(titles[0]), front.Title);
        var frontHeads = front.Title is not null && !repeatsTitle && (titles.Count == 0 || top > 1 || titles.Count == 1);
        var (article, hasHead) = (0, false);
        if (frontHeads || titles.Count == 0) AddHead(front.Title);
        else if (front.Title is not null && !repeatsTitle) page.Add(LayoutRole.Furniture, null, front.Title);
        foreach (var line in document.SelectMany(MarkdownText.Lines))
        {
            if (line.Level is { } level && level == top && !frontHeads)
            {
                if (hasHead || !page.IsEmpty) article++;
                AddHead(line.Text[0]);
            }
            else
            {
                page.Add(line.Level is not null || IsBoldHeading(line) ? LayoutRole.Heading : line.IsCaption ? LayoutRole.Furniture : LayoutRole.Body, article, line.Text);
            }
        }

        return page;

        void AddHead(string? title)
        {
            var isFirst = !hasHead;
            hasHead = true;
            if (isFirst && front.Kicker is not null) page.Add(LayoutRole.Kicker, article, front.Kicker);
            if (title is not null) page.Add(LayoutRole.Title, article, title);
            foreach (var subtitle in isFirst ? front.Subtitles : []) page.Add(LayoutRole.Subtitle, article, subtitle);
            if (isFirst && front.Byline is not null) page.Add(LayoutRole.Byline, article, front.Byline);
        }
    }

    private static bool IsBoldHeading(MarkdownLine line) => line.IsBold && line.Text.Length == 1 && HeadlineForm.Fits(Characters.FoldForRules(line.Text[0]));

    private static bool SameText(string a, string b) =>
        string.Equals(string.Concat(a.Where(c => !Characters.IsBlank(c))), string.Concat(b.Where(c => !Characters.IsBlank(c))), StringComparison.Ordinal);
}
