using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WuxiPlenum.Web.Reading;

/// <summary>A bar beside a number that says the same: <c>&lt;bar of="12" most="40" /&gt;</c>. The longest of its list is as wide as its place.</summary>
public sealed class BarTagHelper : TagHelper
{
    /// <summary>As wide as the drawing is; what is not nothing is never narrower than one.</summary>
    private const double Full = 100, Least = 1;

    public double Of { get; set; }

    public double Most { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var width = Most > 0 && Of > 0 ? Math.Clamp(Of / Most * Full, Least, Full) : 0;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "bar");
        output.Attributes.SetAttribute("viewBox", "0 0 100 8");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.AppendHtml(string.Create(CultureInfo.InvariantCulture, $"<rect width=\"{width:0.##}\" height=\"8\"></rect>"));
    }
}
