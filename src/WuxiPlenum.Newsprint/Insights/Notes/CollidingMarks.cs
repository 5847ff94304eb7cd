namespace WuxiPlenum.Newsprint.Insights.Notes;

/// <summary>Finds marks that cannot stand side by side: ，， and ，。 and 、；.</summary>
internal static class CollidingMarks
{
    private const string Pauses = "，、；：";
    private const string Ends = "。！？";

    public static IEnumerable<TextNote> In(CoverageParagraph paragraph)
    {
        var text = paragraph.Text;
        for (var at = 1; at < text.Length; at++)
        {
            var (first, second) = (text[at - 1], text[at]);
            var isTwice = first == second && (Pauses.Contains(first) || first == '。');
            // 。。。 is somebody's ellipsis.
            if (isTwice && ((at > 1 && text[at - 2] == first) || (at + 1 < text.Length && text[at + 1] == first))) continue;
            if (!isTwice && !(Pauses.Contains(first) && (Pauses.Contains(second) || Ends.Contains(second)))) continue;
            var meant = isTwice || Ends.Contains(second) || first != '：' ? second : first;
            yield return new TextNote(new Words(paragraph.Number, at - 1, at + 1), meant.ToString(), new Evidence(isTwice ? "doubled-mark" : "colliding-marks", paragraph.Joins.Contains(at) ? 0.6 : 0.85));
        }
    }
}
