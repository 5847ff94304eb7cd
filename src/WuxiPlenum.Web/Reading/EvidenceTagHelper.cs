using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Reading;

/// <summary>Which rule found something, and how sure it is, folded away: <c>&lt;evidence rule="…" confidence="…" /&gt;</c>.</summary>
public sealed class EvidenceTagHelper(IStringLocalizer<Wording> wording) : TagHelper
{
    public required string Rule { get; set; }

    public double Confidence { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "why");
        output.Content.AppendHtml("<summary>").Append(wording["Evidence.Why"]).AppendHtml("</summary><p>")
            .Append(wording.Rule(Rule)).Append(" ").Append(wording.Confidence(Confidence)).AppendHtml("</p>");
    }
}
