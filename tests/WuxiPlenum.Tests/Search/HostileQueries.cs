using CsCheck;

namespace WuxiPlenum.Tests.Search;

/// <summary>Queries as nobody means them: the syntax of indexes and databases, markup, characters that are not seen, whatever comes.</summary>
internal static class HostileQueries
{
    private static readonly string[] s_pieces =
    [
        "\"", "\"\"", "'", "''", "“", "”", "＂", "AND", "OR", "NOT", "NEAR(", "NEAR/3", "(", ")", "((((", "))))", "{Title}", "{Title Body}:", "Title:", "*", "^", "+", "-", "--", "- -", ":", "：",
        "' OR 1=1 --", "'; DROP TABLE Articles; --", "UNION SELECT", "%", "_", "\\", "/*", "*/", ";", "$match", "?1", "@p0", "{0}", "%00", "\0", "\u0001", "\t", "\r\n", "\u00a0", "　", "\u200b", "\ufeff",
        "\u202e", "\u202d", "\u2066", "שלום", "مرحبا", "😀", "👨‍👩‍👧", "🇨🇳", "\ud800", "\udc00", "\uffff", "\ufffd", "e\u0301", "ﬁ", "İ", "ß", "¶", "¶¶", "𠮷", "\U0010FFFF",
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</title>", "<mark>", "&lt;", "&#60;", "javascript:alert(1)", "{{7*7}}", "@Html.Raw(1)", "标题:", "-标题:\"", "作者：", "日期:", "date:9999-99..",
        "date:..", "日期:0000", "专题:resolution", "-专题:", "speaker:x", "或", "|", "3.7", ".", ",", "1,000", "10,", "7亿", "AI", "展", "发展", "的", "新质生产力",
    ];

    public static Gen<string> Any { get; } = Gen.Frequency(
        (12, Gen.Int[0, s_pieces.Length - 1].Select(index => s_pieces[index]).Array[1, 8].Select(Gen.Char["\n 　"], (pieces, between) => string.Join(between == '\n' ? "" : between.ToString(), pieces))),
        (4, Gen.String),
        (3, Gen.String[Gen.Char["\"'“”()^*:：-－{}|或ORAND ¶展\0\ud83d\ude00.,0９Ａ"], 0, 60]),
        (1, Gen.Int[0, s_pieces.Length - 1].Select(index => s_pieces[index]).Select(Gen.Int[1, 10_000], (piece, length) => string.Concat(Enumerable.Repeat(piece, 1 + (length / piece.Length))))));
}
