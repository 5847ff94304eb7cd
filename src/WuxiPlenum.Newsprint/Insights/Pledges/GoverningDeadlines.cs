using WuxiPlenum.Newsprint.Insights.Quantities;

namespace WuxiPlenum.Newsprint.Insights.Pledges;

/// <summary>The items of a paragraph, each with the deadline that governs it: its own, or the last one before it in its sentence.</summary>
internal static class GoverningDeadlines
{
    public static List<GovernedItem> Over(string folded, DateOnly? date, List<PlannedStretch> planned)
    {
        var items = new List<GovernedItem>();
        var deadlines = DeadlineFinder.In(folded, date);
        if (folded.Length == 0) return items;
        var clauses = Clause.In(folded);
        var isMeeting = FigureStatusRule.IsMeeting(folded);
        var (next, sentence, isTask, stretch) = (0, 0, false, 0);
        PrintedDeadline? governing = null, year = null, last = null, opening = null;
        var (governingClause, isBare, isPlanned) = (-1, false, false);
        for (var number = 0; number < clauses.Count; number++)
        {
            var clause = clauses[number];
            if (number == 0 || clause.Sentence != clauses[number - 1].Sentence)
            {
                isTask |= FigureStatusRule.OpensTask(folded.AsSpan(clause.Start), isMeeting);
                while (stretch < planned.Count && planned[stretch].Start < clause.Start) stretch++;
                var list = stretch < planned.Count && planned[stretch].Start == clause.Start ? planned[stretch].Deadline : null;
                (sentence, governing, year, governingClause, isBare, isPlanned) = (clause.Start, list ?? opening, list ?? opening, -1, false, list is not null);
            }

            // 三季度末前新开工…；加快…: a day holds for its part of the sentence, a year for all.
            else if (clause.Part != clauses[number - 1].Part && governing is { IsWholeYear: false } day && folded[day.End - 1] == '前') governing = year;

            foreach (var item in PledgeItem.Of(folded, clause, number))
            {
                var from = next;
                var named = false;
                for (; next < deadlines.Count && deadlines[next].Start < item.End; next++)
                {
                    if (deadlines[next].Start < item.Start) continue;
                    var deadline = deadlines[next];
                    // 明年……，环湖公路年内贯通: within the year that the sentence tells of.
                    if (year is { Until: { } of } && deadline.Until < of && folded.AsSpan(deadline.Start, deadline.End - deadline.Start) is "年内") deadline = deadline with { Until = of };
                    (governing, last, named, governingClause) = (deadline, deadline, true, number);
                    if (deadline.IsWholeYear) year = deadline;
                }

                var text = folded.AsSpan(item.Start, item.End - item.Start);
                var waits = WaitsFor(text);
                if (!named)
                {
                    if (waits) governing = null;
                    if (text.Contains("届时", StringComparison.Ordinal)) governing = last ?? governing;
                    else if (text.Contains("全年", StringComparison.Ordinal) && year is not null) governing = year;
                    else if (Repeats(folded, item)) governing = null;
                }

                var body = Body(folded, item, from, next, deadlines);
                var wasBare = isBare;
                isBare = named && item.End - body < ShortestItem && PledgeWords.Concrete.LengthAt(folded, body, item.End) == 0;
                // A year by itself at the head of a paragraph holds for all of it.
                if (isBare && number == 0 && governing is { IsWholeYear: true }) opening = governing;
                if (!isBare)
                    items.Add(new GovernedItem(item.Start, body, item.End, number, clause.Part, sentence, governing, named || wasBare, governingClause >= 0 && clauses[governingClause].Part == clause.Part, isTask, isPlanned, waits));
                // 全部达产后: what follows waits for it, by no day that is named.
                if (!named && text.Length > 2 && text[^1] is '后') governing = null;
            }
        }

        return items;
    }

    // 达产后年产能3000架: no day that is named before holds for what waits for something else.
    private static bool WaitsFor(ReadOnlySpan<char> item)
    {
        var behind = item.IndexOf('后');
        return behind is 2 or 4 && PledgeWords.Awaited.Contains(item[(behind - 2)..behind]);
    }

    private const int ShortestItem = 3;

    private static bool Repeats(string folded, PledgeItem item)
    {
        for (var at = item.Start; at < item.End; at++)
            if (PledgeWords.Repeats.LengthAt(folded, at, item.End) > 0) return true;
        return false;
    }

    // What is pledged stands behind a deadline and a 将 or 确保 at the head of the item.
    private static int Body(string folded, PledgeItem item, int from, int to, List<PrintedDeadline> deadlines)
    {
        var at = PledgeItem.SkipOpenings(folded, item.Start, item.End);
        for (var length = 1; length > 0 && at < item.End; at = PledgeItem.SkipOpenings(folded, at + length, item.End))
        {
            length = PledgeWords.Intents.LengthAt(folded, at, item.End);
            if (PledgeWords.NotIntents.LengthAt(folded, at, item.End) > 0) length = 0;
            if (folded[at] is '在' or '于' && Find(at + 1) is { } inside) length = inside.End - at;
            else if (Find(at) is { } deadline) length = deadline.End - at;
            else if (length == 0 && folded[at] == '要') length = 1;
        }

        return Math.Min(at, item.End);

        PrintedDeadline? Find(int start)
        {
            var (low, high) = (from, to);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (deadlines[middle].Start < start) low = middle + 1;
                else high = middle;
            }

            return low < to && deadlines[low].Start == start ? deadlines[low] : null;
        }
    }
}

/// <summary>An item with what governs it.</summary>
/// <param name="Body">Where what is pledged begins.</param>
/// <param name="Part">The part of the paragraph between semicolons.</param>
/// <param name="Sentence">Where its sentence begins.</param>
/// <param name="IsNamed">Whether the deadline stands in it, or alone directly before it.</param>
/// <param name="IsNear">Whether it stands in its part.</param>
/// <param name="IsTask">Whether it stands under a task of a resolution (一要…).</param>
/// <param name="IsPlanned">Whether it stands in a list of what is planned.</param>
/// <param name="Waits">Whether it waits for something else to be done: 达产后.</param>
internal sealed record GovernedItem(int Start, int Body, int End, int Clause, int Part, int Sentence, PrintedDeadline? Deadline, bool IsNamed, bool IsNear, bool IsTask, bool IsPlanned, bool Waits);
