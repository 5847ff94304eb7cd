using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>The names of those who wrote: of the byline, and of brackets in the text that name a reporter.</summary>
internal static partial class ReporterNames
{
    public static List<string> Of(CoverageArticle article, List<RuleParagraph> paragraphs)
    {
        var names = Names(RuleText.Of(article.Authors ?? "")).ToList();
        foreach (var paragraph in paragraphs)
        {
            foreach (Match bracket in Bracket().Matches(paragraph.Text)) names.AddRange(Names(bracket.Groups["inner"].Value, isBracket: true));
        }

        return [.. names.Distinct()];
    }

    // In brackets behind 记者 a name stands even if no list has its surname.
    private static IEnumerable<string> Names(string byline, bool isBracket = false) =>
        Separator().Split(byline).Select(word => Role().Replace(word, "")).Where(word => word.Length is >= 2 and <= 4 && word.All(RuleText.IsHan) && word is not "本报" && (NameWords.SurnameAt(word, 0).Length > 0 || (isBracket && CommonPairs.Bond(word[0], word[1]) == 0)));

    [GeneratedRegex(@"\((?<inner>[^()]{0,6}(?:记者|通讯员|摄影)[^()]{1,40})\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"[\s、,/:：]+")]
    private static partial Regex Separator();

    [GeneratedRegex("^(?:本报|本刊|特约|见习|实习|首席|全媒体|融媒体)*(?:记者|通讯员|评论员|编辑|实习生|摄影|文字|报道|文图|图文|撰文|整理|执笔|供稿)+|(?:摄影报道|报道|整理|供稿|摄)$")]
    private static partial Regex Role();
}
