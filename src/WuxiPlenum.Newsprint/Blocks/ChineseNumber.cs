namespace WuxiPlenum.Newsprint.Blocks;

/// <summary>Small numbers in Chinese characters.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The value of 一 to 九十九, or of digits in a row (二〇二三); null for anything else.</summary>
    public static int? Parse(string text)
    {
        text = text.Replace('〇', '零').Replace('○', '零').Replace('Ｏ', '零').Replace('两', '二').Replace('兩', '二');
        if (text.Length == 0) return null;
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return text.All(c => Digits.Contains(c)) && text.Length < 9 ? text.Aggregate(0, (value, c) => (value * 10) + Digits.IndexOf(c, StringComparison.Ordinal)) : null;
        if (text.Length > 3 || ten > 1 || text.Length - ten > 2) return null;
        var tens = ten == 0 ? 1 : Digits.IndexOf(text[0], StringComparison.Ordinal);
        var ones = ten == text.Length - 1 ? 0 : Digits.IndexOf(text[^1], StringComparison.Ordinal);
        return tens < 1 || ones < 0 ? null : (tens * 10) + ones;
    }
}
