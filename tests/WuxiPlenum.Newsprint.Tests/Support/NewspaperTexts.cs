using CsCheck;

namespace WuxiPlenum.Newsprint.Tests.Support;

/// <summary>Generators: texts made of the pieces that newspaper pages are made of, and pages with something done to them.</summary>
internal static class NewspaperTexts
{
    private static readonly string[] s_pieces =
    [
        "矢志争创一流", "奋力多作贡献", "加快培育新质生产力， 让创新愈加浓厚", "2023首届大赛举行", "——市委全会侧记", "关于进一步加强管理的通告", "全体会议决议", "问：怎么办？",
        "本报讯 ", "本报讯（记者 张三）", "青川讯（记者李四 通讯员王五）", "新华社北京12月27日电 ", "【南桥观察】", "12月27日，", "昨天", "2023年", "明年",
        "（上接第1版）", "上接第一版", "◀ 上接 A01 版", "（紧接第二版）", "（下转第2版）", "▶下转A3版", "（上接第1版", "上接",
        "（高美梅、惠晓婧）", "（本报记者）", "  王小明", "□ 李大同", "■本报记者 陈文", "（记者 张", "本报记者 赵六",
        "责编：王五 校对 赵六", "2023年12月28日 星期四 农历十一月十六", "第2版 要闻", "图为会议现场。 张三 摄", "无锡日报", "今日导读", "晴 3℃", "A03", "热线：0510-82757557",
        "一要", "二要", "三要", "第一，", "第二，", "第三，", "十一要", "五六十要", "十十要", "一是", "二是", "三是", "一、", "（二）", "1.", "①", "09:30",
        "全会强调，", "会议指出，", "我们要", "他说，", "“我们还将推进。”", "《条例》", "推动高质量发", "展", "展筑牢根基", "工业化", "的", "了", "场", "场作为",
        "。", "，", "；", "：", "！", "？", "……", "——", "、", "·", "“", "”", "‘", "’", "（", "）", "《", "》", "【", "】", "(", ")", "\"", "'", ",", ".", ";",
        "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\u2028", "\u2029", "\u0085", "\f", "\v", "\t", " ", "  ", "\u3000\u3000", "\u00a0", "\u200b", "\ufeff",
        "\ud842\udfb7", "\ud842", "\udfb7", "\0", "\u0001", "▲", "■", "△", "□", "AI", "abc def", "X", "３", "0", "٣", "\\n", "%", "兩會開幕", "本報訊 ", "（上接第一版）記者",
    ];

    public static Gen<string> Pieces { get; } = Any(s_pieces).Array[0, 40].Select(string.Concat);

    /// <summary>Lines of paragraphs, headlines and odd pieces, parted by line breaks of one kind.</summary>
    public static Gen<string> Pages { get; } = Gen.Select(Any(s_pieces).Array[1, 6].Select(string.Concat).Array[0, 25], Any("\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\u2028"), (lines, lineBreak) => string.Join(lineBreak, lines));

    /// <summary>Pages on which anything may have happened to one of some real pages.</summary>
    public static Gen<string> Mutated(IReadOnlyList<string> pages) =>
        Gen.Select(Any([.. pages]), Gen.OneOf(Cut, Shuffled, Deleted, Doubled, Inserted, Rewrapped, WithLineBreak).Array[1, 3]).Select((page, changes) => changes.Aggregate(page, (text, change) => change(text)));

    private static Gen<Func<string, string>> Cut { get; } = Gen.Select(Gen.Double.Unit, Gen.Double.Unit).Select((a, b) => new Func<string, string>(text =>
        text[(int)(Math.Min(a, b) * text.Length)..(int)(Math.Max(a, b) * text.Length)]));

    private static Gen<Func<string, string>> Shuffled { get; } = Gen.Int.Select(seed => new Func<string, string>(text =>
    {
        var blocks = text.Split("\n\n");
        new Random(seed).Shuffle(blocks);
        return string.Join("\n\n", blocks);
    }));

    private static Gen<Func<string, string>> Deleted { get; } = Lines((line, random) => random.Next(8) == 0 ? [] : [line]);

    private static Gen<Func<string, string>> Doubled { get; } = Lines((line, random) => random.Next(8) == 0 ? [line, line] : [line]);

    private static Gen<Func<string, string>> Inserted { get; } = Gen.Int.Select(seed => new Func<string, string>(text =>
    {
        var random = new Random(seed);
        return string.Concat(text.Select(c => random.Next(30) == 0 ? c + s_pieces[random.Next(s_pieces.Length)] : c.ToString()));
    }));

    private static Gen<Func<string, string>> Rewrapped { get; } = Gen.Select(Gen.Int[8, 40], Any("", "\u3000\u3000", "  ")).Select((width, indent) => new Func<string, string>(text =>
        string.Join('\n', text.Split('\n').SelectMany(IEnumerable<string> (line) => (indent + line).Chunk(width).Select(chars => new string(chars))))));

    private static Gen<Func<string, string>> WithLineBreak { get; } = Any("\r\n", "\r", "\u2028", "\f", "\u0085").Select(kind => new Func<string, string>(text => text.Replace("\n", kind)));

    private static Gen<T> Any<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static Gen<Func<string, string>> Lines(Func<string, Random, string[]> change) => Gen.Int.Select(seed => new Func<string, string>(text =>
    {
        var random = new Random(seed);
        return string.Join('\n', text.Split('\n').SelectMany(line => change(line, random)));
    }));
}
