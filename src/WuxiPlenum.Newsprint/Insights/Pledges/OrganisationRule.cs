using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Insights.Pledges;

/// <summary>Who pledges where nobody speaks: the subject of the sentence, when it is an organisation, a meeting or a paper of one (市委、市政府将…, 全会提出…, 草案拟…).</summary>
internal static class OrganisationRule
{
    private const int Longest = 16;

    /// <summary>Where the organisation stands in a sentence that begins at a place; null when its subject is none.</summary>
    public static (int Start, int End)? Find(string folded, int start, int end)
    {
        end = Math.Min(end, start + (3 * Longest));
        for (var at = start; at < end; at++)
        {
            if (folded[at] is ',' or ';' or '。')
            {
                // A time may stand before the subject: 明年，市委、市政府将…
                start = at + 1;
                continue;
            }

            if (folded[at] is '“' or '"') return null;
            if (PledgeWords.TargetVerbs.LengthAt(folded, at, end) == 0 || at == start) continue;
            var name = at;
            if (folded[name - 1] is '还' or '也' or '已' or '近' or '日') name--;
            return IsName(folded, start, name) ? (start, name) : null;
        }

        return null;
    }

    // Its last word tells (市政府, 方案); a place alone is two characters.
    private static bool IsName(string folded, int start, int end)
    {
        if (end - start is < 2 or > Longest) return false;
        for (var at = start; at < end; at++)
            if (!(Characters.IsHan(folded[at]) || folded[at] == '、')) return false;
        return PledgeWords.OrganisationEnds.LengthBefore(folded, end, start) > 0
            ? !PledgeWords.NotOrganisations.Contains(folded.AsSpan(start, end - start))
            : end - start == 2 && !PledgeWords.NotOrganisations.Contains(folded.AsSpan(start, 2));
    }
}
