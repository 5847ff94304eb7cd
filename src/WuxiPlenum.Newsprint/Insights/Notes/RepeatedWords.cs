using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Insights.Notes;

/// <summary>Finds three to eight characters that stand twice without anything between: 进一步进一步. 一点点一点点 and 哗啦啦哗啦啦 are meant so.</summary>
internal static class RepeatedWords
{
    private const int Shortest = 3;
    private const int Longest = 8;

    public static IEnumerable<TextNote> In(CoverageParagraph paragraph)
    {
        var text = paragraph.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (LengthAt(text, at) is not (> 0 and var length)) continue;
            yield return new TextNote(new Words(paragraph.Number, at, at + (2 * length)), text.Substring(at, length), new Evidence("repeated-words", paragraph.Joins.Any(join => join > at && join < at + (2 * length)) ? 0.6 : 0.75));
            at += (2 * length) - 1;
        }
    }

    private static int LengthAt(string text, int at)
    {
        for (var length = Longest; length >= Shortest; length--)
        {
            if (at + (2 * length) > text.Length) continue;
            var words = text.AsSpan(at, length);
            if (words.SequenceEqual(text.AsSpan(at + length, length)) && IsPlain(words) && !GoesOn(text, at, length)) return length;
        }

        return 0;
    }

    // Chinese characters, none of them twice, and no counting.
    private static bool IsPlain(ReadOnlySpan<char> words)
    {
        if (words[0] is '一' or '二' or '两') return false;
        for (var i = 0; i < words.Length; i++)
            if (!Characters.IsHan(words[i]) || words[..i].Contains(words[i])) return false;
        return true;
    }

    // What is called out a third time is called out.
    private static bool GoesOn(string text, int at, int length)
    {
        var words = text.AsSpan(at, length);
        return text.AsSpan(at + (2 * length)).StartsWith(words) || (at >= length && text.AsSpan(at - length, length).SequenceEqual(words));
    }
}
