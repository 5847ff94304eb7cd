namespace WuxiPlenum.Archive.Search.Suggest;

/// <summary>
/// Which characters begin words and which end them, as a text itself shows it: at the beginning of a clause stands the first character
/// of a word, at its end the last one. 业 ends clauses and begins hardly any, so 业发展 is no word but the rest of one (产业发展, 企业发展).
/// </summary>
internal sealed class WordEdges
{
    /// <summary>A character that stands so many times as often at the one edge is none of the other.</summary>
    private const int Lopsided = 3;

    private readonly Dictionary<char, (int First, int Last)> _counts = [];

    public WordEdges(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsHan(text[i]))
                continue;
            var (isFirst, isLast) = (i == 0 || !IsHan(text[i - 1]), i + 1 == text.Length || !IsHan(text[i + 1]));
            if (isFirst == isLast)
                continue;
            var (first, last) = _counts.GetValueOrDefault(text[i]);
            _counts[text[i]] = isFirst ? (first + 1, last) : (first, last + 1);
        }
    }

    public bool CanBegin(char c) => _counts.GetValueOrDefault(c) is var (first, last) && last <= Lopsided * (first + 1);

    public bool CanEnd(char c) => _counts.GetValueOrDefault(c) is var (first, last) && first <= Lopsided * (last + 1);

    private static bool IsHan(char c) => CharacterClasses.Of(c) == CharacterClass.Han;
}
