using System.Buffers;
using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Insights.Sharing;

namespace WuxiPlenum.Newsprint.Insights.Terms;

/// <summary>
/// Finds set phrases that stand without quotation marks: the formulae of the lexicon, rows of them (走在前、做示范、多作贡献, with or
/// without marks between), and the phrases that are known from elsewhere.
/// </summary>
internal sealed class FormulaFinder(CoverageArticle article, FoldedText folded, PhraseTrie known)
{
    // In a row, set phrases are parted by nothing else; everything else ends the row.
    private const string Separators = "、，, +　‘’“”「」『』";
    private const int ShortestAlone = 3;

    private static readonly SearchValues<char> s_separators = SearchValues.Create(Separators);

    /// <summary>The places of a paragraph that are a term, each with its rule.</summary>
    public IEnumerable<(Words Words, string Key, Evidence Evidence)> In(int paragraph)
    {
        var (at, end) = folded.RangeOf(paragraph);
        while (at < end)
        {
            var length = Row(at, end, out var members);
            var alone = KnownAt(at, end);
            if (members < 2 && alone > 0 && (alone > length || !IsFormula(at, length)))
            {
                yield return Found(at, alone, "known-term", 0.7);
                at += alone;
            }
            else if (members > 1 || (members == 1 && IsFormula(at, length)))
            {
                yield return Found(at, length, members > 1 ? "formula-row" : "known-formula", members > 1 ? 0.9 : 0.85);
                at += length;
            }
            else
            {
                at++;
            }
        }
    }

    private bool IsFormula(int at, int length) => TermLexicon.Formulae.Contains(folded.Text.Substring(at, length));

    // The characters of as many set phrases as follow each other from here, and how many they are.
    private int Row(int start, int end, out int members)
    {
        (var at, members) = (start, 0);
        while (at < end && TermLexicon.Members.LongestAt(folded.Text.AsSpan(0, end), at) is > 0 and var length)
        {
            if (members > 0 && !AreParted(at - 1, at)) break;
            if (!IsUnbroken(at, length) || GoesOn(at + length, end)) break;
            (at, members) = (at + length, members + 1);
        }

        return at - start;
    }

    private int KnownAt(int at, int end)
    {
        var length = known.LongestAt(folded.Text.AsSpan(0, end), at);
        return length >= ShortestAlone && IsUnbroken(at, length) && !GoesOn(at + length, end) ? length : 0;
    }

    private (Words, string, Evidence) Found(int at, int length, string rule, double confidence) =>
        (folded.WordsOf(at, length)[0], folded.Text.Substring(at, length), new Evidence(rule, confidence));

    // Between two places that follow each other stands nothing but what parts set phrases.
    private bool AreParted(int before, int after)
    {
        var (left, right) = (folded.WordsOf(before, 1)[0], folded.WordsOf(after, 1)[0]);
        return !article.Paragraphs[left.Paragraph - 1].Text.AsSpan(left.End, right.Start - left.End).ContainsAnyExcept(s_separators);
    }

    private bool IsUnbroken(int at, int length)
    {
        var words = folded.WordsOf(at, length)[0];
        return words.Length == length || !HasOther(article.TextOf(words));
    }

    private static bool HasOther(string printed)
    {
        foreach (var c in printed)
            if (!Text.Characters.IsLetter(c) && !s_separators.Contains(c)) return true;
        return false;
    }

    // 走在前 is not found in 走在前列: the last character is bound to the next one more than in passing.
    private bool GoesOn(int end, int limit)
    {
        if (end >= limit || folded.WordsOf(end - 1, 2)[0].Length > 2) return false;
        var (before, last, next) = (folded.Text[end - 2 < 0 ? end - 1 : end - 2], folded.Text[end - 1], folded.Text[end]);
        return CommonPairs.Bond(last, next) > 2 && CommonPairs.Bond(before, last) < 3;
    }
}
