using WuxiPlenum.Newsprint.Articles.Order;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>How much the characters behind a surname look like a given name.</summary>
internal static class GivenNames
{
    private const double Liked = 0.4;
    private const double Unlikely = -0.7;

    /// <summary>What characters that given names like speak for; 0 where a word begins with the surname, goes on behind the last character, or is the last one.</summary>
    public static double Liking(string text, int given, int end)
    {
        if (CommonPairs.Bond(text[given - 1], text[given]) > 0 || (end < text.Length && CommonPairs.Bond(text[end - 1], text[end]) > 1)) return 0;
        if (NameWords.IsUnlikely(text[end - 1]) && !NameWords.IsGiven(text[end - 1])) return 0;
        var liking = 0.0;
        for (var i = given; i < end; i++) liking += NameWords.IsGiven(text[i]) ? Liked : 0;
        return liking;
    }

    /// <summary>What a character that hardly is part of a given name speaks against it: half as much beside one that given names like (小川, 向阳).</summary>
    public static double Disliking(string text, int at, int given, int end)
    {
        if (!NameWords.IsUnlikely(text[at])) return 0;
        return NameWords.IsGiven(text[at]) || (at == given && at + 1 < end && NameWords.IsGiven(text[at + 1])) ? Unlikely / 2 : Unlikely;
    }
}
