using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Reading;

/// <summary>
/// A sentence of the interface that quotes the newspaper or the reader: <c>&lt;said as="Article.Marked" quoting="…" /&gt;</c>. In an
/// English sentence the quotation, its value {0}, is marked as Chinese, and so is a second one.
/// </summary>
public sealed class SaidTagHelper(IStringLocalizer<Wording> wording) : TagHelper
{
    // Stand for the quotations while the other values are put in: characters that no text has.
    private const char Place = '\uFFFF', SecondPlace = '\uFFFE';

    /// <summary>The name of the sentence in the wording.</summary>
    public required string As { get; set; }

    public required string Quoting { get; set; }

    /// <summary>A second quotation, its value {1}; null when there is none.</summary>
    public string? AndQuoting { get; set; }

    /// <summary>Its further values, from {1} on, or from {2}.</summary>
    public IReadOnlyList<object> With { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var sentence = wording[As, AndQuoting is null ? [Place, .. With] : [Place, SecondPlace, .. With]].Value;
        for (var start = 0; start < sentence.Length;)
        {
            var place = sentence.IndexOfAny([Place, SecondPlace], start);
            output.Content.Append(sentence[start..(place < 0 ? sentence.Length : place)]);
            if (place < 0)
                break;
            AppendQuotation(output.Content, sentence[place] == Place ? Quoting : AndQuoting ?? "");
            start = place + 1;
        }
    }

    private static void AppendQuotation(TagHelperContent html, string quotation)
    {
        if (SiteLanguage.Current == SiteLanguage.Chinese)
            html.Append(quotation);
        else
            html.AppendHtml("<span lang=\"zh-CN\">").Append(quotation).AppendHtml("</span>");
    }
}
