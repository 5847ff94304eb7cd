using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Insights.Quantities;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Insights.Pledges;

/// <summary>
/// Lists of what is planned for a year under one leading sentence (今年，全市计划安排城建项目218个。交通：新建快速路28公里，…): the sentences behind it, and
/// the paragraphs behind its own that begin as members of a list do, name no time of their own and are of that year.
/// </summary>
internal static partial class PlannedLists
{
    private const int MostParagraphs = 40;

    /// <summary>The planned stretches of an article, by paragraph.</summary>
    public static ILookup<int, PlannedStretch> In(CoverageArticle article)
    {
        var found = new List<(int Paragraph, PlannedStretch Stretch)>();
        var (lead, left) = (default(PrintedDeadline), 0);
        foreach (var paragraph in article.Paragraphs)
        {
            var folded = Characters.FoldForRules(paragraph.Text);
            var isMember = lead is not null && left-- > 0 && Member().IsMatch(folded);
            if (!isMember) lead = null;
            foreach (var (start, end) in Sentences(folded))
            {
                if (Lead(folded, start, end, article.Date) is { } opened) (lead, left) = (opened with { Paragraph = paragraph.Number }, MostParagraphs);
                else if (IntentRule.IsPast(folded, start, end)) lead = isMember ? lead : null;
                else if (lead is { } led && (isMember || OpensList(folded, start, end))) found.Add((paragraph.Number, new PlannedStretch(start, end, led)));
                else if (!folded.AsSpan(start, end - start).Contains("其中", StringComparison.Ordinal)) lead = null;
            }
        }

        return found.ToLookup(one => one.Paragraph, one => one.Stretch);
    }

    // A year that is not over, and that something is planned in it.
    private static PrintedDeadline? Lead(string folded, int start, int end, DateOnly? date)
    {
        if (folded.AsSpan(start, end - start).IndexOfAny('“', '"', '?') >= 0 && folded.AsSpan(start, end - start).Contains(':')) return null;
        var year = Year().Match(folded, start, end - start);
        if (!year.Success || TellsOfPast(folded[start..end]) || DeadlineDate.Of(year, date) is not { Until: { } until } reckoned || (date is { } edition && until < edition)) return null;
        for (var at = year.Index; at < end; at++)
        {
            if (PledgeWords.Plans.LengthAt(folded, at, end) > 0 || (PledgeWords.NotIntents.LengthAt(folded, at, end) == 0 && PledgeWords.Intents.LengthAt(folded, at, end) > 0))
                return new PrintedDeadline(year.Index, year.Index + year.Length, until, reckoned.IsInferred, true, year.Groups["year"].Success);
        }

        return null;
    }

    // 比去年增长 only sets the plan beside what has been.
    private static bool TellsOfPast(string sentence)
    {
        foreach (var beside in PledgeWords.BesidePast) sentence = sentence.Replace(beside, "", StringComparison.Ordinal);
        return IntentRule.IsPast(sentence, 0, sentence.Length);
    }

    // 新建…, or 交通：新建….
    private static bool OpensList(string folded, int start, int end) =>
        Member().IsMatch(folded[start..end]) || PledgeWords.Verbs.LengthAt(folded, PledgeItem.SkipOpenings(folded, start, end), end) > 0;

    private static IEnumerable<(int Start, int End)> Sentences(string folded)
    {
        var (start, end, sentence) = (0, 0, -1);
        foreach (var clause in Clause.In(folded))
        {
            if (clause.Sentence != sentence && sentence >= 0) yield return (start, end);
            if (clause.Sentence != sentence) (start, sentence) = (clause.Start, clause.Sentence);
            end = clause.End;
        }

        if (sentence >= 0) yield return (start, end);
    }

    [GeneratedRegex(@"(?:(?<year>20\d{2})年|(?<relative>今年|明年)|(?<fresh>新的一年|新一年))(?!以来|前|上半年|一季度|\d|第|首|初|元旦|春节|起)")]
    private static partial Regex Year();

    // ——交通出行。, （一）住有所居。, 1.…, ●…, 水利：…
    [GeneratedRegex(@"^\s*(?:——|—|[●■◆▲★·•]|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])|[“”""\p{IsCJKUnifiedIdeographs}]{2,10}:(?![“""]))")]
    private static partial Regex Member();
}

/// <summary>A sentence of a list of what is planned.</summary>
/// <param name="Deadline">The year of the sentence that leads the list.</param>
internal sealed record PlannedStretch(int Start, int End, PrintedDeadline Deadline);
