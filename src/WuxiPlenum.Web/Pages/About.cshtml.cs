using System.Collections.Concurrent;
using Markdig;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Pages;

/// <summary>A page of the site written in Markdown, one file per language in <c>Content</c>.</summary>
public class AboutModel : PageModel
{
    private static readonly MarkdownPipeline s_markdown = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers().Build();
    private static readonly ConcurrentDictionary<string, string> s_rendered = new();

    public string Html { get; private set; } = "";

    public void OnGet() => Html = s_rendered.GetOrAdd($"about.{SiteLanguage.Current.Tag}.md", Render);

    private static string Render(string file)
    {
        using var stream = typeof(AboutModel).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"Content/{file} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return Markdown.ToHtml(reader.ReadToEnd(), s_markdown);
    }
}
