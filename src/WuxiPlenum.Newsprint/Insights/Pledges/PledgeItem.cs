using WuxiPlenum.Newsprint.Insights.Quantities;

namespace WuxiPlenum.Newsprint.Insights.Pledges;

/// <summary>A clause, or one member of a list of doings in it: what can be pledged by itself.</summary>
/// <param name="Clause">The clause it is of, by its place among the clauses of the paragraph.</param>
internal readonly record struct PledgeItem(int Start, int End, int Clause)
{
    /// <summary>The items of a clause: a 、 with a verb behind it parts them (招引企业10000家、净增高新技术企业1000家), a 、 between nouns does not.</summary>
    public static IEnumerable<PledgeItem> Of(string folded, Clause clause, int number)
    {
        var start = clause.Start;
        for (var at = clause.Start; at < clause.End; at++)
        {
            if (folded[at] != '、' || at == start) continue;
            var next = SkipOpenings(folded, at + 1, clause.End);
            if (PledgeWords.Continuing.LengthAt(folded, next, clause.End) > 0 || PledgeWords.Verbs.LengthAt(folded, next, clause.End) == 0) continue;
            yield return new PledgeItem(start, at, number);
            start = at + 1;
        }

        if (start < clause.End) yield return new PledgeItem(start, clause.End, number);
    }

    /// <summary>Where what is pledged begins: behind 并, 还, 我们 and their like.</summary>
    public static int SkipOpenings(string folded, int start, int end)
    {
        for (var length = 1; length > 0 && start < end; start += length)
            length = folded[start] is ' ' or '“' or '”' or '‘' or '’' or '"' ? 1 : PledgeWords.Openings.LengthAt(folded, start, end);
        return start;
    }
}
