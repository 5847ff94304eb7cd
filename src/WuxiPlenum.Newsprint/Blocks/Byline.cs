using System.Buffers;
using System.Text.RegularExpressions;

namespace WuxiPlenum.Newsprint.Blocks;

/// <summary>
/// Bylines in their printed forms: （高美梅、惠晓婧） at the end, a bare name after a gap on the last line,
/// □ or ■ with a name above the text, 本报记者 with or without a name, （记者 某某） in the dateline.
/// </summary>
internal static partial class Byline
{
    private const string Ornaments = "□■◎●○◆◇▲△★☆";

    private static readonly HashSet<string> s_notNames =
    [
        "完", "左", "右", "上", "下", "中", "左图", "右图", "上图", "下图", "全文", "略", "下同", "待续", "未完待续", "节选", "试行", "暂行", "摘要", "讨论稿", "草案", "续", "见图",
        "社论", "短评", "时评", "快评", "简评", "述评", "评论", "通讯", "特写", "侧记", "综述", "专访", "简讯", "消息", "来信", "编后", "编者按", "公告", "通知", "启事",
        "以上", "以下", "合计", "共计", "含税", "不含", "除外", "周一", "周二", "周三", "周四", "周五", "周六", "周日",
    ];

    // The surnames of nineteen readers in twenty, and the common double ones.
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤" +
        "张陳楊黃趙吳孫馬許韓馮鄧蕭葉蘇魏呂盧鍾譚陸範賈韋鄒邱龍賀顧龔錢嚴湯單紀" +
        "柳温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝惠";

    private static readonly string[] s_doubleSurnames = ["欧阳", "单于", "單于", "上官", "司马", "司馬", "诸葛", "諸葛", "慕容", "皇甫", "令狐", "尉迟", "东方", "公孙", "夏侯", "端木", "南宫", "司徒"];

    private static readonly SearchValues<char> s_neverInBylines = SearchValues.Create("。；;:！!？?《》“”\"0123456789");

    /// <summary>The byline at the end of a folded paragraph, as a range of it; null when there is none.</summary>
    public static (int Start, int End)? FindAtEnd(string folded)
    {
        if (!CouldEndInByline(folded)) return null;
        if (BracketAtEnd().Match(folded) is { Success: true } bracket && IsByline(bracket.Groups["inner"].Value))
            return (bracket.Groups["byline"].Index, bracket.Groups["byline"].Index + bracket.Groups["byline"].Length);
        if (NameAfterGap().Match(folded) is { Success: true } gap && (IsNameList(gap.Groups["byline"].Value) || IsOrganisation(gap.Groups["byline"].Value) || (HasRole(gap.Groups["byline"].Value) && IsByline(gap.Groups["byline"].Value))))
            return (gap.Groups["byline"].Index, gap.Groups["byline"].Index + gap.Groups["byline"].Length);
        // Four blanks after the last sentence: whatever stands there is set to the right, and who wrote it is what is.
        if (WordsAfterWideGap().Match(folded) is { Success: true } wide && !s_notNames.Contains(wide.Groups["byline"].Value))
            return (wide.Groups["byline"].Index, wide.Groups["byline"].Index + wide.Groups["byline"].Length);
        return null;
    }

    // After a role one surname among the words is enough.
    private static bool AreNames(string line) =>
        line.Split([' ', '、', ','], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and <= 6 } words && Array.TrueForAll(words, word => PenName().IsMatch(word)) && Array.Exists(words, LooksLikeName);

    private static bool ArePenNames(string line) => Array.TrueForAll(line.Split([' ', '、', ','], StringSplitOptions.RemoveEmptyEntries), word => PenName().IsMatch(word));

    /// <summary>Whether a whole folded line is a byline.</summary>
    public static bool IsLine(string folded)
    {
        var text = folded.Trim();
        if (text.Length is 0 or > 48) return false;
        if (text[0] is '(' && text[^1] is ')') return IsByline(text[1..^1]);
        // A square also stands for a character that was not read: □年七月遇上流沙.
        if (Ornaments.Contains(text[0])) return text.Length > 2 && IsByline(text[1..]) && (HasRole(text[1..].TrimStart()) || IsOrganisation(text[1..]) || ArePenNames(text[1..]));
        return IsByline(text) && (HasRole(text) || IsNameList(text));
    }

    /// <summary>Whether a whole folded line is a byline with a mark before it, as they stand above a text: ■本报记者 某某.</summary>
    public static bool IsMarkedLine(string folded) => Ornaments.Contains(folded[0]) && IsLine(folded);

    /// <summary>Whether a line ends within a byline that the next line completes.</summary>
    public static bool GoesOn(string line, string next) =>
        (line.Contains('(', StringComparison.Ordinal) && next.Contains(')', StringComparison.Ordinal) && Opened().IsMatch(line) && Closed().IsMatch(next) && FindAtEnd(line + next) is not null) || (RoleAtEnd().IsMatch(line) && AreNames(next));

    /// <summary>Whether a folded line of two to four characters could be a pen name: only what stands around it can tell.</summary>
    public static bool CouldBePenName(string folded) => PenName().IsMatch(folded.Trim()) && !s_notNames.Contains(folded.Trim());

    /// <summary>A byline without its brackets and ornaments.</summary>
    public static string Authors(string printed) =>
        printed.Trim().Trim('（', '(', '）', ')', '【', '】').TrimStart([.. Ornaments]).Trim();

    // It ends with a bracket, or with a word and not with a sentence.
    private static bool CouldEndInByline(string folded) => folded.AsSpan().TrimEnd() is [.., var last] && (last is ')' or '、' || char.IsLetter(last));

    // Words that name a role, alone or with names; or nothing but names.
    private static bool IsByline(string inner)
    {
        var text = inner.Trim();
        if (text.Length is < 2 or > 44 || text.AsSpan().ContainsAny(s_neverInBylines) || s_notNames.Contains(text) || Sentence().IsMatch(text)) return false;
        var tokens = text.Split([' ', '、', ',', '，', '/', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (IsOrganisation(text)) return true;
        if (HasRole(text)) return tokens.Length <= 12 && tokens.All(token => token.Length <= 14);
        return tokens.Length <= 6 && tokens.All(token => Names().IsMatch(token) && !s_notNames.Contains(token));
    }

    private static bool IsOrganisation(string text) => text.Split([' ', '、'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } names && Array.TrueForAll(names, Organisation().IsMatch);

    private static bool HasRole(string text) => Role().IsMatch(text);

    private static bool IsNameList(string text)
    {
        var tokens = text.Trim().Split([' ', '、', ','], StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length is 0 or > 6) return false;
        // 张 伟: a two-character name set wide.
        if (tokens.Length == 2 && tokens.All(token => token.Length == 1)) tokens = [string.Concat(tokens)];
        return tokens.All(LooksLikeName);
    }

    /// <summary>Whether a folded word begins with a surname and is as long as a name.</summary>
    public static bool LooksLikeName(string token) =>
        (token.Length is 2 or 3 && Surnames.Contains(token[0]) && Names().IsMatch(token)) ||
        (token.Length is 3 or 4 && s_doubleSurnames.Any(surname => token.StartsWith(surname, StringComparison.Ordinal)));

    [GeneratedRegex(@"(?:^|[。！!?…”’""')》\s])\s*(?<byline>\((?<inner>[^()]{2,44})\))\s*$")]
    private static partial Regex BracketAtEnd();

    [GeneratedRegex(@"[。！!?…”""]\s{2,}(?<byline>[\p{IsCJKUnifiedIdeographs}、/ ]{2,44})$")]
    private static partial Regex NameAfterGap();

    [GeneratedRegex(@"[。！!?…”""]\s{4,}(?<byline>[\p{IsCJKUnifiedIdeographs}]{2,4}|[\p{IsCJKUnifiedIdeographs}]{2,16}(?:[ 、][\p{IsCJKUnifiedIdeographs}]{2,4}){1,3})$")]
    private static partial Regex WordsAfterWideGap();

    [GeneratedRegex(@"^(?:(?:(?:本报|本刊|特约|见习|实习|首席|全媒体|融媒体|新华社|人民日报|特派|驻\S{2,4})*(?:记者|通讯员|评论员|编辑|报道组|调查组|调研组|采访组|采编组|工作室|实习生)|本报\S{0,4}(?:工作室|调查组|调研组)|本报综合|执笔)|\S{0,8}(?:读者|居民|市民|网友)\s|(?:文|图|文/图|图/文|文图|摄影|撰文|整理|作者|供稿)(?:\s|/|:))|(?:摄影报道|报道|整理|供稿|/文|/图)$")]
    private static partial Regex Role();

    // 记者在现场看到, where a column ends.
    [GeneratedRegex(@"(?:记者|通讯员|调查组|调研组|采访组)(?:近日|日前|昨[天日]|今[天日]|在|从|来到|获悉|了解|看到|发现|走进|走访|注意到|见到)")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}]{3,16}(?:委员会|局|办公室|政府|集团|公司|中心|协会|学会|商会|联合会|编辑部|报道组|课题组|党委|支部|支队|大队|总队|营业部|分公司|指挥部|街道办|研究院|研究所|事务所|法院|检察院|银行|报社|学校|小学|中学|学院|大学|医院)$")]
    private static partial Regex Organisation();

    [GeneratedRegex(@"\([^()]{0,24}$")]
    private static partial Regex Opened();

    [GeneratedRegex(@"^[^()]{0,24}\)\s*$")]
    private static partial Regex Closed();

    [GeneratedRegex(@"\s{2,}(?:本报记者|记者|通讯员|实习生)$")]
    private static partial Regex RoleAtEnd();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}·]{2,8}$")]
    private static partial Regex Names();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}]{2,4}$")]
    private static partial Regex PenName();
}
