using System.Globalization;
using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Formats;

/// <summary>What the furniture of a page says of it: the newspaper's name in the masthead, the number of the page. Its date line is read with the page.</summary>
internal static partial class PageFacts
{
    public static PageHints Of(IEnumerable<string> furniture)
    {
        string? newspaper = null;
        string? page = null;
        foreach (var line in furniture.Select(Characters.FoldForRules).Where(line => line.Length <= 120))
        {
            if (Quoted().Match(line) is { Success: true } quoted) newspaper ??= quoted.Groups["name"].Value;
            else if (Furniture.Classify(line) == UnplacedKind.Masthead) newspaper ??= string.Concat(line.Where(c => !Characters.IsBlank(c)));
            if (PageNumber().Match(line) is { Success: true } match) page ??= Normal(match.Groups["page"].Value);
        }

        return new PageHints(newspaper, null, page);
    }

    /// <summary>Whether a folded line says where and when the article was printed: date, page, source.</summary>
    public static bool IsMatter(string folded) => folded.Length <= 80 && !folded.Contains('。') &&
        (Furniture.Classify(folded) is UnplacedKind.Masthead or UnplacedKind.DateLine or UnplacedKind.PageName or UnplacedKind.Staff or UnplacedKind.Index ||
            EditionDateRule.HoldsDate(folded) || Matter().IsMatch(folded.Trim()));

    private static string Normal(string printed)
    {
        var letter = char.IsAsciiLetter(printed[0]) ? printed[..1].ToUpperInvariant() : "";
        var digits = printed[letter.Length..];
        var number = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : ChineseNumber.Parse(digits);
        return number is { } known ? letter + known.ToString(CultureInfo.InvariantCulture) : printed;
    }

    [GeneratedRegex(@"^(?:来源|稿源|时间|发布时间|发布日期|字号|字体|责编)\s*:|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s|$)")]
    private static partial Regex Matter();

    [GeneratedRegex(@"《\s*(?<name>[\p{IsCJKUnifiedIdeographs}]{2,8}报)\s*》")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<!上接|下转)第\s*(?<page>[A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版|(?<![\d一-龥])(?<page>[A-Za-z]?\d{1,2})\s*版|^(?<page>[A-Z]\d{1,2})$")]
    private static partial Regex PageNumber();
}
