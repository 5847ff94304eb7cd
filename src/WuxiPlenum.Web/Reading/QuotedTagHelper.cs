using Microsoft.AspNetCore.Razor.TagHelpers;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Web.Reading;

/// <summary>The sentence around some words, the words marked and what was cut shown: <c>&lt;quoted words="…" /&gt;</c>. Writes only the text.</summary>
[HtmlTargetElement("quoted")]
public sealed class QuotedTagHelper : TagHelper
{
    public required PlacedWords Words { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var (text, (start, end)) = (Words.Text, Words.Sentence);
        if (Words.IsCutAtStart)
            output.Content.Append("…");
        output.Content.AppendMarked(text, start, end, [new Mark(Words.First, Words.Last)]);
        if (Words.IsCutAtEnd)
            output.Content.Append("…");
    }
}
