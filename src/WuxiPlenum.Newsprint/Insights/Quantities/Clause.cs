using System.Buffers;

namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>A stretch of a paragraph between two marks: what stands between commas, semicolons and sentence ends.</summary>
/// <param name="End">The offset of the mark, or of the paragraph's end.</param>
/// <param name="Sentence">The number of its sentence in the paragraph, from 0.</param>
/// <param name="Part">The number of the part of the paragraph, from 0: parts end with sentences and semicolons.</param>
internal readonly record struct Clause(int Start, int End, int Sentence, int Part)
{
    /// <summary>The marks at which clauses of a folded text end.</summary>
    public static readonly SearchValues<char> Marks = SearchValues.Create(",;:。!?…");

    /// <summary>The clauses of a folded paragraph, in order; they cover it, marks left out.</summary>
    public static List<Clause> In(ReadOnlySpan<char> folded)
    {
        var clauses = new List<Clause>();
        var (start, sentence, part) = (0, 0, 0);
        for (var at = 0; at <= folded.Length; at++)
        {
            var mark = at < folded.Length ? folded[at] : '。';
            if (!Marks.Contains(mark) || (mark is ',' or ':' && IsInNumber(folded, at))) continue;
            if (at > start) clauses.Add(new Clause(start, at, sentence, part));
            start = at + 1;
            if (mark is ',' or ':') continue;
            part++;
            if (mark != ';') sentence++;
        }

        return clauses;
    }

    private static bool IsInNumber(ReadOnlySpan<char> folded, int at) => at > 0 && at + 1 < folded.Length && char.IsAsciiDigit(folded[at - 1]) && char.IsAsciiDigit(folded[at + 1]);
}
