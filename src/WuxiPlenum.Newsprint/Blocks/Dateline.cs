using System.Buffers;
using System.Text.RegularExpressions;

namespace WuxiPlenum.Newsprint.Blocks;

/// <summary>The words that open a news item: 本报讯, 某某讯（记者 …）, 新华社北京12月27日电, 【…】.</summary>
internal static partial class Dateline
{
    private const int Longest = 32;

    private static readonly SearchValues<char> s_lastCharacters = SearchValues.Create("讯息道电");

    /// <summary>The dateline at the start of a folded paragraph, and the byline in its brackets; null when there is none.</summary>
    public static (int Length, (int Start, int End)? Byline)? Find(string folded)
    {
        if (!folded.AsSpan().TrimStart().StartsWith('【') && !Beginning(folded).ContainsAny(s_lastCharacters)) return null;
        var match = Pattern().Match(folded);
        if (!match.Success) return null;
        var byline = match.Groups["byline"];
        return (match.Length, byline.Success ? (byline.Index, byline.Index + byline.Length) : null);
    }

    // No dateline is longer, what stands in brackets left out.
    private static ReadOnlySpan<char> Beginning(string folded)
    {
        var text = folded.AsSpan().TrimStart();
        return text[..Math.Min(Longest, text.Length)];
    }

    [GeneratedRegex(@"^\s*(?:本报\s?讯|本报(?:综合)?(?:消息|报道)|本报[\p{IsCJKUnifiedIdeographs}]{2,8}(?:\d{1,2}月\d{1,2}日)?[电讯]|(?:新华社|中新社|人民网|新华网)[^。，,]{2,20}电|[\p{IsCJKUnifiedIdeographs}]{2,6}讯(?=[\s(])|【[^】]{2,14}】)\s*(?<byline>\((?:[^()]*(?:记者|通讯员|评论员)[^()]*)\))?")]
    private static partial Regex Pattern();
}
