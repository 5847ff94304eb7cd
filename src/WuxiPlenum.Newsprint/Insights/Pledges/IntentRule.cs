using WuxiPlenum.Newsprint.Insights.Quantities;

namespace WuxiPlenum.Newsprint.Insights.Pledges;

/// <summary>Tells what somebody means to do (将, 力争, 确保) from what others are told to do (要, 必须), by the words before it in its sentence.</summary>
internal static class IntentRule
{
    // A word so far away governs nothing.
    private const int Farthest = 240;

    public static Intent Of(string folded, int sentence, int end)
    {
        var (start, intends, must, strict, target) = (Math.Max(sentence, end - Farthest), false, false, false, false);
        for (var at = start; at < end; at++)
        {
            if (PledgeWords.NotIntents.LengthAt(folded, at, end) is > 0 and var skipped)
            {
                at += skipped - 1;
            }
            else if (PledgeWords.Intents.LengthAt(folded, at, end) is > 0 and var intent)
            {
                intends = true;
                at += intent - 1;
            }
            else if (PledgeWords.Demands.LengthAt(folded, at, end) is > 0 and var demand)
            {
                strict = true;
                at += demand - 1;
            }
            else if (PledgeWords.Targets.LengthAt(folded, at, end) is > 0 and var setting)
            {
                target = true;
                at += setting - 1;
            }
            else if (FigureLexicon.Default.StatusWords.At(folded, at) is { } word)
            {
                must |= word == "要";
                at += word.Length - 1;
            }
        }

        return new Intent(intends, must, strict, target);
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
