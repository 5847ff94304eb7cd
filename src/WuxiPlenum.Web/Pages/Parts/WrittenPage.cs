using System.Collections.Concurrent;
using Markdig;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Pages.Parts;

/// <summary>A page that is written in Markdown, one file per language in <c>Content</c>.</summary>
public static class WrittenPage
{
    private static readonly MarkdownPipeline s_markdown = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers().Build();
    private static readonly ConcurrentDictionary<string, string> s_rendered = new();

    /// <summary>The page's HTML in the language of the request; of several files, one after the other.</summary>
    public static string Html(params string[] names) =>
        s_rendered.GetOrAdd(string.Join(' ', names.Select(name => $"{name}.{SiteLanguage.Current.Tag}.md")), files => Markdown.ToHtml(string.Join("\n\n", files.Split(' ').Select(Text)), s_markdown));

    private static string Text(string file)
    {
        using var stream = typeof(WrittenPage).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"Content/{file} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
