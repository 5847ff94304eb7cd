using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>Lists of three names and more behind one office (市委常委万里、芮安、巫晓峰出席): what stands between two marks of one is a name.</summary>
internal static class NameLists
{
    private const int Least = 3;
    private const int ShortestName = 2;
    private const int LongestName = 4;

    /// <summary>Whether the characters are a whole member of such a list.</summary>
    public static bool Holds(string text, int clause, int start, int end, bool hasPost)
    {
        if (!(end < text.Length && text[end] == '、') && !(start > clause && text[start - 1] == '、')) return false;
        var members = 1;
        for (var at = end; at < text.Length && text[at] == '、'; members++)
        {
            var next = at + 1;
            while (next < text.Length && next - at <= LongestName + 1 && RuleText.IsHan(text[next])) next++;
            if (!IsName(text, at + 1, next)) break;
            at = next;
        }

        var isBehindPost = hasPost;
        for (var at = start; !isBehindPost && at > clause && text[at - 1] == '、';)
        {
            var last = at - 1;
            var first = last;
            while (first > clause && text[first - 1] != '、') first--;
            if (IsName(text, first, last)) members++;
            else if (HeadBehindPost(text, clause, last)) (isBehindPost, members) = (true, members + 1);
            else break;
            at = first;
        }

        return isBehindPost && members >= Least;
    }

    private static bool IsName(string text, int start, int end) => end - start is >= ShortestName and <= LongestName && NameWords.SurnameAt(text, start).Length > 0;

    private static bool HeadBehindPost(string text, int clause, int end)
    {
        for (var length = ShortestName; length <= LongestName && end - length > clause; length++)
            if (IsName(text, end - length, end) && OfficeWords.LengthBefore(text, end - length, clause) > 0) return true;
        return false;
    }
}
