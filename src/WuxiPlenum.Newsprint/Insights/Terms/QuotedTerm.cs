using System.Buffers;
using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Insights.Terms;

/// <summary>
/// Tells a quoted set phrase (“465”现代产业集群, “四个走在前”, “强富美高”) from quoted speech and from words used with a wink
/// (“酱油河”): by its length and form, by what it is the name of, and by its being repeated.
/// </summary>
internal static partial class QuotedTerm
{
    private const int Longest = 24;
    private const int LongestName = 10;
    private const int KindReach = 8;

    // What follows one of these behind the quotation is no longer its kind.
    private const string NoName = "的和与是变转成到在于各了为将被把让从";

    // Marks of sentences and of other quotations: no term holds them.
    private static readonly SearchValues<char> s_noTerm = SearchValues.Create("。！？；：…!?;:“”‘’《》—\n");

    /// <summary>The rule and its confidence for what is quoted at a place of a paragraph; null when it is no term.</summary>
    /// <param name="times">How often the article has the same words in quotation marks.</param>
    public static Evidence? Decide(string text, int start, int end, string key, int times)
    {
        var quoted = text.AsSpan(start, end - start);
        if (key.Length is 0 or > Longest || quoted.ContainsAny(s_noTerm) || IsSpeech(text, start, end)) return null;
        var printed = quoted.ToString();
        var ofKind = IsOfKind(text, end, key);
        var found = TermLexicon.Formulae.Contains(key) ? new Evidence("known-formula", 0.95)
            : IsRow(key) ? new Evidence("formula-row", 0.9)
            : IsCode(printed, text, end) ? new Evidence("coded-shorthand", 0.85)
            : Joined().IsMatch(printed) ? new Evidence("joined-shorthand", 0.75)
            : IsNumbered(printed) ? new Evidence("numbered-shorthand", 0.65)
            : IsParallel(printed) ? new Evidence("parallel-phrases", 0.65)
            : HoldsSpeech(key) || printed.AsSpan().ContainsAny("，、,") ? (Evidence?)null
            : ofKind && key.Length is >= 2 and <= LongestName ? new Evidence("name-of-kind", 0.65)
            : times > 1 && key.Length is >= 3 and <= LongestName ? new Evidence("repeated-quotation", times > 2 ? 0.55 : 0.45)
            : null;
        return found is not { } evidence ? null : evidence with
        {
            Confidence = Math.Round(Math.Min(0.97, evidence.Confidence + (times > 1 ? 0.1 : 0) + (ofKind && evidence.Rule != "name-of-kind" ? 0.1 : 0)), 2),
        };
    }

    // After a colon, or a verb of saying with its comma, somebody speaks, unless the sentence goes on behind the quotation:
    // 据介绍，“绿色窗口”自三月设立. After the bare verb somebody speaks when the quotation ends the clause.
    private static bool IsSpeech(string text, int start, int end)
    {
        if (end + 1 < text.Length && Characters.IsLetter(text[end + 1])) return false;
        var before = text.AsSpan(0, start - 1).TrimEnd();
        if (before.EndsWith('：') || before.EndsWith(':')) return true;
        if (before.EndsWith('，') || before.EndsWith(',')) before = before[..^1];
        for (var length = 1; length <= 3 && length <= before.Length; length++)
            if (TermLexicon.Saying.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before[^length..])) return true;
        return false;
    }

    private static bool HoldsSpeech(string key)
    {
        foreach (var c in key)
            if (TermLexicon.Speech.Contains(c)) return true;
        return false;
    }

    // The kind ends the name, or follows the closing mark before any other.
    private static bool IsOfKind(string text, int end, string key)
    {
        for (var at = Math.Max(1, key.Length - 4); at < key.Length; at++)
            if (TermLexicon.Kinds.LongestAt(key, at) == key.Length - at) return true;
        var behind = end + 1;
        // “四个走在前”“四个新”重大任务: the kind stands behind the last of them.
        for (var more = 0; more < 3 && behind < text.Length && text[behind] is ('“' or '‘'); more++)
        {
            var close = text.AsSpan(behind, Math.Min(LongestName + 2, text.Length - behind)).IndexOfAny('”', '’');
            if (close < 0) return false;
            behind += close + 1;
        }

        for (var at = behind; at < text.Length && at < behind + KindReach && Characters.IsLetter(text[at]); at++)
            if (TermLexicon.Kinds.LongestAt(text, at) > 0) return true;
            else if (NoName.Contains(text[at])) return false;
        return false;
    }

    // 当表率、做示范、走在前: nothing but set phrases.
    private static bool IsRow(string key)
    {
        var (at, members) = (0, 0);
        while (TermLexicon.Members.LongestAt(key, at) is > 0 and var length) (at, members) = (at + length, members + 1);
        return members > 1 && at == key.Length;
    }

    // 465, 6+2+X, 1+N+1, 5+N; but no “2023”年, and no lone letters.
    private static bool IsCode(string printed, string text, int end) =>
        Code().IsMatch(printed) && !(Year().IsMatch(printed) && end + 1 < text.Length && text[end + 1] == '年');

    private static bool IsNumbered(string printed)
    {
        if (Numbered().Match(printed) is not { Success: true } match) return false;
        var rest = match.Groups["rest"];
        var counted = TermLexicon.Counted.LongestAt(printed, rest.Index);
        return counted != rest.Length && !HoldsSpeech(rest.Value);
    }

    // Three or more short parts, none of them longer than another by more than two characters.
    private static bool IsParallel(string printed)
    {
        var parts = printed.Split(['、', '，', ' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 3 && parts.All(part => part.Length is >= 2 and <= 6 && !HoldsSpeech(part)) && parts.Max(part => part.Length) - parts.Min(part => part.Length) <= 2;
    }

    [GeneratedRegex(@"^(?:[0-9０-９]{3,5}|(?:[0-9０-９]{1,3}|[A-ZＡ-Ｚ])(?:[+＋](?:[0-9０-９]{1,3}|[A-ZＡ-Ｚ])){1,4})$")]
    private static partial Regex Code();

    [GeneratedRegex("^(?:19|20)[0-9]{2}$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}A-Za-z0-9]{2,10}(?:[+＋][\p{IsCJKUnifiedIdeographs}A-Za-z0-9]{1,10}){1,4}$")]
    private static partial Regex Joined();

    [GeneratedRegex(@"^(?:[二三四五六七八九十百千]{1,3}|[两双多])(?<measure>[个大项条位])?(?<rest>\p{IsCJKUnifiedIdeographs}{1,8})$")]
    private static partial Regex Numbered();
}
