using Microsoft.AspNetCore.Razor.TagHelpers;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Web.Reading;

/// <summary>A line with its hits marked: <c>&lt;marked of="…" /&gt;</c>. Writes only the text, no element around it.</summary>
public sealed class MarkedTagHelper : TagHelper
{
    public required MarkedLine Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.AppendMarked(Of.Text, 0, Of.Text.Length, Of.Marks);
    }
}
