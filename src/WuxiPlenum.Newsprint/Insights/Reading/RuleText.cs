using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Insights.Reading;

/// <summary>A paragraph as the rules read it, one character to one of the printed text: simplified, marks half-width, every quotation mark “ ” or ‘ ’.</summary>
internal static class RuleText
{
    public static string Of(string printed)
    {
        var straight = false;
        return string.Create(printed.Length, Characters.FoldForRules(printed), (marked, folded) =>
        {
            for (var i = 0; i < folded.Length; i++)
            {
                marked[i] = folded[i] switch
                {
                    '「' or '〝' => '“',
                    '」' or '〞' or '〟' => '”',
                    '『' => '‘',
                    '』' => '’',
                    '"' => (straight = !straight) ? '“' : '”',
                    var c => c,
                };
            }
        });
    }

    /// <summary>Whether a clause ends before this character.</summary>
    public static bool EndsClause(char c) => c is ',' or '。' or ';' or ':' or '!' or '?' or '“' or '”' or '…' or '—' or '(' or ')' or '《' or '》' or '\n' or '【' or '】' or '[' or ']';

    public static bool EndsSentence(char c) => c is '。' or '!' or '?' or '…';

    /// <summary>Whether a character may stand in a Chinese name.</summary>
    public static bool IsHan(char c) => Characters.IsHan(c) && !char.IsSurrogate(c);
}
