using WuxiPlenum.Newsprint.Insights.Quantities;

namespace WuxiPlenum.Newsprint.Insights.Pledges;

/// <summary>Tells what somebody means to do (将, 力争, 确保) from what others are told to do (要, 必须), by the words before it in its sentence.</summary>
internal sealed class IntentRule
{
    // A word so far away governs nothing.
    private const int Farthest = 240;

    private readonly List<(int Start, IntentWord Word)> _words = [];

    public IntentRule(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            var (length, word) = At(folded, at);
            if (word != IntentWord.None) _words.Add((at, word));
            if (length > 0) at += length - 1;
        }
    }

    /// <summary>What the words between two places say.</summary>
    public Intent Between(int start, int end)
    {
        var intent = default(Intent);
        var (low, high) = (0, _words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_words[middle].Start < end) low = middle + 1;
            else high = middle;
        }

        for (var index = low - 1; index >= 0 && _words[index].Start >= Math.Max(start, end - Farthest); index--)
        {
            intent = _words[index].Word switch
            {
                IntentWord.Intends => intent with { Intends = true },
                IntentWord.Must => intent with { Must = true },
                IntentWord.Demands => intent with { Demands = true },
                _ => intent with { IsTarget = true },
            };
        }

        return intent;
    }

    private static (int Length, IntentWord Word) At(string folded, int at)
    {
        if (PledgeWords.NotIntents.LengthAt(folded, at) is > 0 and var skipped) return (skipped, IntentWord.None);
        if (PledgeWords.Intents.LengthAt(folded, at) is > 0 and var intent) return (intent, IntentWord.Intends);
        if (PledgeWords.Demands.LengthAt(folded, at) is > 0 and var demand) return (demand, IntentWord.Demands);
        if (PledgeWords.Targets.LengthAt(folded, at) is > 0 and var target) return (target, IntentWord.Sets);
        // 主要 and 需要 are no 要.
        return FigureLexicon.Default.StatusWords.At(folded, at) is { } word ? (word.Length, word == "要" ? IntentWord.Must : IntentWord.None) : (0, IntentWord.None);
    }

    /// <summary>Whether a stretch tells of what is done: 已, 了, 去年.</summary>
    public static bool IsPast(string folded, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (PledgeWords.Past.LengthAt(folded, at, end) == 0) continue;
            // 为了 and 了解 are no 了.
            if (FigureLexicon.Default.StatusWords.At(folded, at) is not { } word || FigureLexicon.Default.StatusOf(word) == StatusWord.Past) return true;
        }

        return false;
    }
}

/// <summary>What the words before something say of it.</summary>
/// <param name="Intends">将, 力争, 确保: whoever says it means to do it.</param>
/// <param name="Must">要, which is a demand or, said of one's own doings with a deadline, a pledge.</param>
/// <param name="Demands">必须, 应当, 要求, which are demands always.</param>
/// <param name="IsTarget">提出, 明确: a meeting or a paper sets it.</param>
internal readonly record struct Intent(bool Intends, bool Must, bool Demands, bool IsTarget);

/// <summary>What sort of word of intending one is.</summary>
internal enum IntentWord
{
    None,
    Intends,
    Must,
    Demands,
    Sets,
}
