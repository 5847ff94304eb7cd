using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Reading;

/// <summary>
/// A sentence of the interface that quotes the newspaper or the reader: <c>&lt;said as="Article.Marked" quoting="…" /&gt;</c>. In an
/// English sentence the quotation, its value {0}, is marked as Chinese.
/// </summary>
public sealed class SaidTagHelper(IStringLocalizer<Wording> wording) : TagHelper
{
    /// <summary>Stands for the quotation while the other values are put in; a character that no text has.</summary>
    private const string Place = "\uFFFF";

    /// <summary>The name of the sentence in the wording.</summary>
    public required string As { get; set; }

    public required string Quoting { get; set; }

    /// <summary>Its further values, from {1} on.</summary>
    public IReadOnlyList<object> With { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var parts = wording[As, [Place, .. With]].Value.Split(Place);
        output.Content.Append(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            if (SiteLanguage.Current == SiteLanguage.Chinese)
                output.Content.Append(Quoting);
            else
                output.Content.AppendHtml("<span lang=\"zh-CN\">").Append(Quoting).AppendHtml("</span>");
            output.Content.Append(part);
        }
    }
}
