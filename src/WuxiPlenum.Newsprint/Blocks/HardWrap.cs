using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Blocks;

/// <summary>
/// Recognises text that was wrapped at a column's width and puts its lines together again:
/// a line that fills the column goes on in the next one, a shorter one ends its paragraph.
/// </summary>
internal static class HardWrap
{
    // A column is at least this wide, so that two headline lines of one length are not taken for one.
    private const double NarrowestColumn = 10;

    // Punctuation is pushed over the edge or pulled back from it, by a character at most on each side.
    private const double Slack = 1.5;

    private const int FewestPairs = 3;

    /// <summary>The lines in groups, each group one printed paragraph, headline line or piece of one.</summary>
    public static ImmutableArray<ImmutableArray<TextLine>> Unwrap(SourceText source, ImmutableArray<TextLine> lines)
    {
        var columns = ColumnWidths(source, lines);
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<TextLine>>();
        var group = ImmutableArray.CreateBuilder<TextLine>();
        foreach (var line in lines)
        {
            if (group.Count > 0 && !GoesOn(source, group, line, columns))
            {
                groups.Add(group.ToImmutable());
                group.Clear();
            }

            group.Add(line);
        }

        if (group.Count > 0) groups.Add(group.ToImmutable());
        return groups.ToImmutable();
    }

    private static bool GoesOn(SourceText source, ImmutableArray<TextLine>.Builder group, TextLine line, List<double> columns)
    {
        var last = group[^1];
        if (line.BlankLinesBefore > 0 || (group.Count == 1 && HeadlineForm.IsTitleOfDocument(Folded(source, last)))) return false;
        if (Byline.GoesOn(Folded(source, last), Folded(source, line))) return true;
        if (line.Indent > 0 || Byline.IsMarkedLine(Folded(source, last)) || IsCoupletUnderText(Folded(source, last), Folded(source, line)) || JumpLine.Find(Folded(source, line)) is { Start: 0, Kind: BlockKind.ContinuedFrom }) return false;
        return columns.Exists(width => Fills(last, width) && line.Width <= width + Slack && (group.Count == 1 || Fills(group[0], width))) &&
            !IsWholeFurniture(source, last) && !IsWholeFurniture(source, line) && !Byline.IsMarkedLine(Folded(source, line));
    }

    // Two clauses of one length with a blank between them are a headline, though the blank line above it is lost.
    private static bool IsCoupletUnderText(string last, string line) => Characters.IsSentenceEnd(last[^1]) && line.Contains(' ', StringComparison.Ordinal) && HeadlineForm.IsCouplet(line);

    // A caption may take several lines; other page matter is one line, however wide.
    private static bool IsWholeFurniture(SourceText source, TextLine line)
    {
        var folded = Folded(source, line);
        return Furniture.Classify(folded) is { } kind && (kind != UnplacedKind.Caption || folded[^1] is '摄' or '图' or ')' or '。');
    }

    private static string Folded(SourceText source, TextLine line) => Characters.FoldForRules(source.Slice(line.Span));

    private static bool Fills(TextLine line, double width) => Math.Abs(line.Width - width) <= Slack || Math.Abs(line.Count - width) <= 1;

    // A width at which several lines in a row end, most of them in mid-sentence, is a column's.
    private static List<double> ColumnWidths(SourceText source, ImmutableArray<TextLine> lines)
    {
        var pairs = new Dictionary<double, (int All, int MidSentence)>();
        for (var i = 1; i < lines.Length; i++)
        {
            var (above, below) = (lines[i - 1], lines[i]);
            if (below.BlankLinesBefore > 0 || below.Indent > 0 || above.Width < NarrowestColumn || below.Width > above.Width + Slack) continue;
            var width = Math.Round(above.Width);
            var (all, mid) = pairs.GetValueOrDefault(width);
            var ends = Characters.IsSentenceEnd(source[above.Span.End - 1]) || Characters.IsCloser(source[above.Span.End - 1]);
            pairs[width] = (all + 1, mid + (ends ? 0 : 1));
        }

        return [.. pairs.Where(pair => pair.Value.MidSentence >= FewestPairs && pair.Value.MidSentence * 2 >= pair.Value.All).Select(pair => pair.Key)];
    }
}
