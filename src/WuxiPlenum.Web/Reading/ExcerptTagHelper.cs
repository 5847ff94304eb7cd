using Microsoft.AspNetCore.Razor.TagHelpers;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Web.Reading;

/// <summary>A passage that a search found, its hits marked and its cuts shown: <c>&lt;excerpt of="…" /&gt;</c>.</summary>
public sealed class ExcerptTagHelper : TagHelper
{
    public required SearchPassage Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Of.IsCutAtStart)
            output.Content.Append("…");
        output.Content.AppendMarked(Of.Text, 0, Of.Text.Length, Of.Marks);
        if (Of.IsCutAtEnd)
            output.Content.Append("…");
    }
}
