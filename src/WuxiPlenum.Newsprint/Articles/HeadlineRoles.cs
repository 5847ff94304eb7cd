using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Layout;

namespace WuxiPlenum.Newsprint.Articles;

/// <summary>Which lines of a headline are its kicker (引题), its title (主题) and its subtitles (副题).</summary>
internal sealed record HeadlineRoles(ImmutableArray<Block> Kickers, ImmutableArray<Block> Title, ImmutableArray<ImmutableArray<Block>> Subtitles)
{
    private const int LongestTitleLine = 12;
    private const int LongestPartedTitle = 18;
    private const int LongestTitle = 30;
    private const int ShortestWholeTitle = 8;
    private const int LongestSecondLabel = 4;

    // A couplet of fewer characters may as well be the title.
    private const int LongCouplet = 14;

    /// <param name="lines">The lines as printed, from the top.</param>
    /// <param name="halves">Lines of the title that other text had parted from it.</param>
    public static HeadlineRoles Of(IReadOnlyList<Block> lines, IReadOnlyList<Block> halves)
    {
        if (lines.Concat(halves).Any(line => line.Region is { Role: not LayoutRole.Headline })) return Given([.. lines, .. halves]);
        var groups = Group(lines);
        var kickers = ImmutableArray.CreateBuilder<Block>();
        var subtitles = ImmutableArray.CreateBuilder<ImmutableArray<Block>>();
        subtitles.AddRange(TakeOut(groups, group => HeadlineForm.IsNote(group[0].Folded)));
        kickers.AddRange(TakeOut(groups, group => group.Length == 1 && HeadlineForm.IsColumnName(group[0].Folded)).SelectMany(group => group));
        if (groups.Count > 1 && !TellsWhoTookPart(groups[0])) subtitles.AddRange(TakeOut(groups, TellsWhoTookPart));

        // Two labels above a title are short; longer ones are the title, set in two.
        if (groups.Count >= 3 && IsLabel(groups[0]) && IsLabel(groups[1]) && Length(groups[1]) <= LongestSecondLabel) kickers.AddRange(TakeOut(groups, group => group == groups[0]).SelectMany(group => group));

        // A headline with a dashed subtitle is built in three parts.
        if (groups.Count > 1 && (IsKicker(groups, kickers.Count > 0) || (subtitles.Count > 0 && kickers.Count == 0 && (IsCouplet(groups[0]) || !IsSetInTwo(groups[0], groups[1])))))
        {
            kickers.AddRange(groups[0]);
            groups.RemoveAt(0);
        }

        // Two short lines under a longer one are a title that was set in two.
        if (groups.Count == 3 && kickers.Count == 0 && IsSetInTwo(groups[1], groups[2]) && Length(groups[0]) >= Length(groups[1]) + 3)
        {
            kickers.AddRange(groups[0]);
            groups.RemoveAt(0);
        }

        var title = groups.Count == 0 ? [] : groups[0];
        // Where neither line says which of them is the title, both are.
        if ((groups.Count == 2 || (groups.Count > 2 && Length(title) + Length(groups[1]) <= LongestPartedTitle)) && halves.Count == 0 && !IsSubtitle(title, groups[1]))
        {
            title = [.. title, .. groups[1]];
            groups.RemoveAt(1);
        }

        subtitles.InsertRange(0, groups.Skip(1));
        return new HeadlineRoles(kickers.ToImmutable(), [.. title, .. halves], subtitles.ToImmutable());
    }

    // Wherever they stand; something is left to be the title.
    private static List<ImmutableArray<Block>> TakeOut(List<ImmutableArray<Block>> groups, Predicate<ImmutableArray<Block>> what)
    {
        var taken = groups.FindAll(what);
        if (taken.Count > 0 && taken.Count == groups.Count) taken.RemoveAt(taken.Count - 1);
        groups.RemoveAll(taken.Contains);
        return taken;
    }

    // The layout knows the parts. A line of which it does not belongs to the title while there is no other.
    private static HeadlineRoles Given(ImmutableArray<Block> lines)
    {
        var title = lines.Where(line => line.Region!.Role == LayoutRole.Title).ToImmutableArray();
        var unknown = lines.Where(line => line.Region!.Role is not (LayoutRole.Kicker or LayoutRole.Title or LayoutRole.Subtitle)).ToImmutableArray();
        var subtitles = lines.Where(line => line.Region!.Role == LayoutRole.Subtitle || (!title.IsEmpty && unknown.Contains(line))).GroupBy(line => line.Region);
        return new HeadlineRoles(
            [.. lines.Where(line => line.Region!.Role == LayoutRole.Kicker)],
            title.IsEmpty ? unknown : title,
            [.. subtitles.Select(subtitle => subtitle.ToImmutableArray())]);
    }

    private static bool IsKicker(List<ImmutableArray<Block>> groups, bool underColumnName)
    {
        var (first, second) = (groups[0], groups[1]);
        if (groups.Count == 2 && HeadlineForm.NamesKind(second[^1].Folded)) return false;
        if (groups.Count >= 3 && Length(first) + Length(second) > LongestPartedTitle && Length(second) >= 6 && !IsSetInTwo(first, second)) return true;
        if (IsCouplet(first) && !IsCouplet(second) && Length(second) >= 8 && (groups.Count > 2 || Length(first) >= LongCouplet || Announces(second))) return true;
        if (Announces(first) && (IsCouplet(second) || (groups.Count > 2 && IsSetInTwo(second, groups[2])))) return true;
        if (IsQuoted(second) && !IsQuoted(first)) return true;
        if (first.Length > 1) return false;
        if (HeadlineForm.LeadsUp(first[0].Folded)) return true;
        if (!underColumnName && IsLabel(first) && Length(second) >= Length(first) + 3) return true;
        if (Exclaims(second) && !Exclaims(first)) return true;
        // Titles are set large and are short; figures are for the small print.
        if (HeadlineForm.CountsSomething(first[0].Folded) && !HeadlineForm.CountsSomething(second[^1].Folded) && Length(second) >= 8 && Math.Abs(Length(first) - Length(second)) <= 2) return true;
        return false;
    }

    private static bool IsSetInTwo(ImmutableArray<Block> first, ImmutableArray<Block> second) =>
        first.Length == 1 && second.Length == 1 && Length(first) <= LongestTitleLine && Math.Abs(Length(first) - Length(second)) <= 2 && !HeadlineForm.CountsSomething(second[0].Folded);

    private static bool IsLabel(ImmutableArray<Block> lines) => lines.Length == 1 && HeadlineForm.IsLabel(lines[0].Folded);

    private static bool IsCouplet(ImmutableArray<Block> lines) => HeadlineForm.IsCouplet(string.Join(' ', lines.Select(line => line.Folded.Trim())));

    private static bool Announces(ImmutableArray<Block> lines) => HeadlineForm.AnnouncesMeeting(string.Concat(lines.Select(line => line.Folded.Trim())));

    private static bool TellsWhoTookPart(ImmutableArray<Block> lines) => HeadlineForm.TellsWhoTookPart(lines[^1].Folded);

    private static bool IsQuoted(ImmutableArray<Block> lines) => lines.Length == 1 && lines[0].Folded.Trim() is ['"' or '“', .. var words, '"' or '”'] && !words.AsSpan().ContainsAny('"', '“', '”');

    // Titles call out and ask; kickers and subtitles tell.
    private static bool Exclaims(ImmutableArray<Block> lines) => lines.Any(line => line.Folded.AsSpan().ContainsAny('!', '?'));

    // A subtitle says more than the title: it is much longer, or it tells how much, too, or it names the kind of article.
    private static bool IsSubtitle(ImmutableArray<Block> title, ImmutableArray<Block> next) =>
        IsMuchLonger(title, next) || Length(title) + Length(next) > LongestTitle || HeadlineForm.NamesKind(next[^1].Folded) ||
        (Length(next) >= 8 && HeadlineForm.CountsSomething(next[^1].Folded) && HeadlineForm.CountsSomething(title[0].Folded));

    private static bool IsMuchLonger(ImmutableArray<Block> title, ImmutableArray<Block> next) =>
        next.Length == 1 && Length(title) >= ShortestWholeTitle && Length(next) * 3 > Length(title) * (Length(title) > ShortestWholeTitle ? 4 : 5);

    // Lines without a blank line between them are one printed headline; three or more may be a title and what goes with it.
    private static List<ImmutableArray<Block>> Group(IReadOnlyList<Block> lines)
    {
        var groups = new List<ImmutableArray<Block>>();
        for (var i = 0; i < lines.Count;)
        {
            var end = i + 1;
            while (end < lines.Count && lines[end].Gap == Gap.Line && lines[end].Index == lines[end - 1].Index + 1 && !StartsAnother(lines, i, end)) end++;
            if (groups.Count > 0 && HeadlineForm.RunsOn(groups[^1][^1].Folded, lines[i].Folded)) groups[^1] = [.. groups[^1], .. lines.Skip(i).Take(end - i)];
            else groups.Add([.. lines.Skip(i).Take(end - i)]);
            i = end;
        }

        return groups;
    }

    private static bool StartsAnother(IReadOnlyList<Block> lines, int start, int line) =>
        HeadlineForm.IsNote(lines[line].Folded) || (HeadlineForm.TellsWhoTookPart(lines[line].Folded) && !HeadlineForm.TellsWhoTookPart(lines[line - 1].Folded)) || HeadlineForm.IsColumnName(lines[line - 1].Folded) || HeadlineForm.IsGenre(lines[line - 1].Folded) || line - start >= 2 ||
        (HeadlineForm.IsCouplet(lines[line - 1].Folded) && HeadlineForm.Decides(lines[line].Folded)) ||
        (lines.Count > 2 && (HeadlineForm.AnnouncesMeeting(lines[line - 1].Folded) || lines[line].Text.Length >= 2 * lines[start].Text.Length)) ||
        lines[start].Text.Length > LongestTitleLine + 4 || (lines.Count > 2 && lines[start].Text.Length > LongestTitleLine);

    private static int Length(ImmutableArray<Block> lines) => lines.Sum(line => line.Text.Length);
}
