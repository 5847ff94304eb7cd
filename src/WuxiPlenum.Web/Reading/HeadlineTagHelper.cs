using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Reading;

/// <summary>A headline in phrases: <c>&lt;headline text="…" breaks="…" /&gt;</c>. Writes only the text, no element around it.</summary>
public sealed class HeadlineTagHelper(IStringLocalizer<Wording> wording) : TagHelper
{
    /// <summary>Null for an article without a headline.</summary>
    public string? Text { get; set; }

    /// <summary>Offsets at which a printed line ends.</summary>
    public IReadOnlyCollection<int> Breaks { get; set; } = [];

    public IReadOnlyList<Mark> Marks { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var text = Text ?? wording["Article.Untitled"].Value;
        foreach (var (start, end) in Phrases.Split(text, Breaks))
        {
            output.Content.AppendHtml(IsFirstHalf(text, start, end) ? "<span class=\"ph half\">" : "<span class=\"ph\">");
            output.Content.AppendMarked(text, start, end, Marks);
            output.Content.AppendHtml("</span>");
        }
    }

    // Two printed lines of one length are two clauses: on one line a gap stands between them, which is no character of the text.
    private bool IsFirstHalf(string text, int start, int end) =>
        start == 0 && 2 * end == text.Length && Breaks.Contains(end) && !text.Any(char.IsAscii);
}
