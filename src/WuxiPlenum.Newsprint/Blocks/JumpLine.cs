using System.Globalization;
using System.Text.RegularExpressions;

namespace WuxiPlenum.Newsprint.Blocks;

/// <summary>
/// The lines that send a reader to another page: （上接第1版）, 上接第一版, ◀ 上接 A01 版, （紧接第二版）; （下转第2版）, ▶下转A3版.
/// In brackets they may stand anywhere in a line, bare ones begin or end it.
/// </summary>
internal static partial class JumpLine
{
    /// <summary>The first jump line in a folded text, or null.</summary>
    public static (int Start, int End, BlockKind Kind, string Page)? Find(string folded)
    {
        if (!folded.Contains('版', StringComparison.Ordinal)) return null;
        foreach (Match match in Pattern().Matches(folded))
        {
            var bracketed = match.Groups["open"].Success;
            var from = match.Groups["from"].Success;
            var atEdge = from ? folded[..match.Index].Trim().Length == 0 : folded[(match.Index + match.Length)..].Trim().Length == 0;
            if (!bracketed && !atEdge) continue;
            return (match.Index, match.Index + match.Length, from ? BlockKind.ContinuedFrom : BlockKind.ContinuedTo, PageNumber(match.Groups["page"].Value));
        }

        return null;
    }

    private static string PageNumber(string printed)
    {
        var letter = char.IsAsciiLetter(printed[0]) ? printed[..1].ToUpperInvariant() : "";
        var number = printed[letter.Length..];
        var value = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : ChineseNumber.Parse(number) ?? 0;
        return letter + value.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<open>[(【〔\[]\s*)?[◀◁◂▲△←▶▷►▸→☞■●]?\s*(?:(?<from>上\s*接|紧\s*接)|(?<to>下\s*转|转\s*接))\s*第?\s*(?<page>[A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版(?(open)[^)】〕\]。]{0,24}[)】〕\]])")]
    private static partial Regex Pattern();
}
