using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Reading;

/// <summary>A headline in phrases: <c>&lt;headline of="…" /&gt;</c>. Writes only the text, no element around it.</summary>
public sealed class HeadlineTagHelper(IStringLocalizer<Wording> wording) : TagHelper
{
    public required Headline Of { get; set; }

    public IReadOnlyList<Mark> Marks { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var text = Of.Text ?? wording["Article.Untitled"].Value;
        foreach (var (start, end) in Phrases.Split(text, Of.Breaks ?? []))
        {
            output.Content.AppendHtml(end == Of.Halfway ? "<span class=\"ph half\">" : "<span class=\"ph\">");
            var parts = Phrases.Part(text, start, end).ToList();
            foreach (var part in parts)
            {
                if (parts.Count > 1) output.Content.AppendHtml("<span class=\"ph\">");
                output.Content.AppendMarked(text, part.Start, part.End, Marks);
                if (parts.Count > 1) output.Content.AppendHtml("</span>");
            }

            output.Content.AppendHtml("</span>");
        }
    }
}
