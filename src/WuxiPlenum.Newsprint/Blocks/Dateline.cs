using System.Text.RegularExpressions;

namespace WuxiPlenum.Newsprint.Blocks;

/// <summary>The words that open a news item: 本报讯, 某某讯（记者 …）, 新华社北京12月27日电, 【…】.</summary>
internal static partial class Dateline
{
    /// <summary>The dateline at the start of a folded paragraph, and the byline in its brackets; null when there is none.</summary>
    public static (int Length, (int Start, int End)? Byline)? Find(string folded)
    {
        var match = Pattern().Match(folded);
        if (!match.Success) return null;
        var byline = match.Groups["byline"];
        return (match.Length, byline.Success ? (byline.Index, byline.Index + byline.Length) : null);
    }

    [GeneratedRegex(@"^\s*(?:本报\s?讯|本报(?:综合)?(?:消息|报道)|本报[\p{IsCJKUnifiedIdeographs}]{2,8}(?:\d{1,2}月\d{1,2}日)?[电讯]|(?:新华社|中新社|人民网|新华网)[^。，,]{2,20}电|[\p{IsCJKUnifiedIdeographs}]{2,6}讯(?=[\s(])|【[^】]{2,14}】)\s*(?<byline>\((?:[^()]*(?:记者|通讯员|评论员)[^()]*)\))?")]
    private static partial Regex Pattern();
}
