using System.Text.RegularExpressions;

namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>
/// What holds numerals and counts nothing: dates and times (<see cref="Calendar"/>), places in an order, names with signs
/// or letters, what is set in title marks or as a name in quotation marks (<see cref="NamesInMarks"/>), and the set phrases of the lexicon.
/// 四大, 十大 and their like name a set that is known by its number (四大主导产业, 五大行动) and are read as names.
/// </summary>
internal static partial class NoQuantity
{
    /// <summary>For every character of a folded paragraph, whether it belongs to such a thing.</summary>
    public static bool[] In(string folded)
    {
        var excluded = new bool[folded.Length];
        foreach (var pattern in (Regex[])[.. Calendar.Patterns, Year(), Ordinal(), Meeting(), NamedSet(), Grade(), Line(), Address(), Plan(), Sectors(), Sign(), Code(), Lettered(), Version(), Telephone(), Numbered(), Score(), Marker(), ClassOfMoney(), Circle()])
            foreach (var match in pattern.EnumerateMatches(folded)) Exclude(match.Index, match.Index + match.Length);
        foreach (var (start, end) in NamesInMarks.In(folded)) Exclude(start, end);
        // 四十分钟 does not hold a 十分 of its own.
        foreach (var (start, word) in QuantityLexicon.Default.SetPhrases.In(folded, 0, folded.Length))
            if (start == 0 || !HanNumber.CanBegin(word[0]) || !(HanNumber.CanBegin(folded[start - 1]) || char.IsAsciiDigit(folded[start - 1]))) Exclude(start, start + word.Length);
        return excluded;

        void Exclude(int start, int end) => excluded.AsSpan(start, end - start).Fill(true);
    }

    // 第三次, 第 14 届, 第三季度
    [GeneratedRegex(@"第\s?(?:\d{1,6}|[零〇一二三四五六七八九十百千两几]{1,8})(?:届|次|个|名|位|批|家|项|条|期|轮|大|年|天|季度|课|章|节|版|站|场|代|任|座|人|件|部|步|度|号|方|线|类|组|排|支|单|站|回|遍|艘|台|辆|张|份|块|颗|根|道|口|拨|茬|棒)?")]
    private static partial Regex Ordinal();

    // 2023首届: a year without 年
    [GeneratedRegex(@"(?<!\d)20\d{2}(?=首届|第)")]
    private static partial Regex Year();

    // 十四届六次全会, 六次全会, 二十届三中全会, 二十大
    [GeneratedRegex(@"(?:\d{1,3}|[一二三四五六七八九十]{1,4})(?:届(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:次|中))?|次(?:全会|全体|会议|代|党代会|常委|集体学习)|中全会)|十[一二三四五六七八九]大(?!类)|(?<![一二三四五六七八九])二十[一二三]?大(?!类)")]
    private static partial Regex Meeting();

    // 四大主导产业, 十大工程
    [GeneratedRegex(@"(?:[一二两三四五六七八九十]{1,3}|(?<!\d)\d{1,2})大(?!类|于|型|约|概|项|小|中小|专|都|多)")]
    private static partial Regex NamedSet();

    // 三级医院, 百亿级集群, 五千吨级航道, 一等奖, 500强, 二线城市, 三代人
    [GeneratedRegex(@"(?:\d{1,5}(?:\.\d+)?|[零一二两三四五六七八九十百千万亿几]{1,6})(?:多|余)?(?:[万亿千百]{0,2})(?:[元吨米公里千瓦瓦亩人伏兆]{0,3})级(?!别)|(?:\d|[一二三四五六七八九])等(?:奖|功|舱|品)|(?:\d{2,4}|[一二三四五六七八九十百]{1,3})强(?!调|化|度|力|烈)|[一二三四五六七八九十]{1,2}(?:线|环|代(?!表)|流|把手|期(?!间)|论|年级|楼|型|星|孩|胎|产|维|重|元化)|(?<!\d)\d{1,2}(?:线|环|代(?!表)|流|期(?=工程|项目|厂|建设)|年级|型|星)|两期(?=建设|工程|实施|开发)")]
    private static partial Regex Grade();

    // 16路公交, 7号泊位, 第3版, 3版
    [GeneratedRegex(@"(?:\d{1,5}|[零一二三四五六七八九十百]{1,5})(?:路(?=公交|车|线|末班|首班|路)|号|版(?!本|权|面))")]
    private static partial Regex Line();

    // 11幢203室
    [GeneratedRegex(@"(?:\d{1,4}(?:幢|栋|号楼|单元|弄)){1,4}\d{1,4}(?:室|号|单元)?")]
    private static partial Regex Address();

    // 十四五, 十五五
    [GeneratedRegex("(?<![一二三四五六七八九十])(?:十[一二三四五六七八九]五|[一二三四五六七八九]五)(?=[”’\"']|规划|期|以来|末|时|开局|收官|[^一-龥]|$)")]
    private static partial Regex Plan();

    // 一二三产业, 二三产
    [GeneratedRegex("[一二三](?:、?[一二三]){1,2}、?(?:次)?产")]
    private static partial Regex Sectors();

    // 6+2+X, 1+N+1, 7×24, 2/3, 24/7
    [GeneratedRegex(@"[0-9A-Za-z]{1,8}(?:\s?[+×*=#&/]\s?[0-9A-Za-z]{1,8}){1,12}")]
    private static partial Regex Sign();

    // T3, A03, PM2.5, COVID-19, G42
    [GeneratedRegex(@"[A-Za-z][A-Za-z.]{0,15}[-–]?\d[0-9A-Za-z.\-]{0,15}")]
    private static partial Regex Code();

    // 5G, 3D, 4A; a unit in letters (5km, 30MW) is none of them.
    [GeneratedRegex(@"(?<![0-9.])\d{1,4}(?:G(?!B|W|b)|D|A|B|C|S|H|K(?!W|V)|V|X|N|R|U|Q|O|I(?!U)|F|Z|i|s|th|nd|rd|st|e|x|n)(?![a-z])[0-9A-Za-z\-]{0,8}")]
    private static partial Regex Lettered();

    // 1.2.3
    [GeneratedRegex(@"\d{1,4}(?:\.\d{1,4}){2,6}")]
    private static partial Regex Version();

    // 0510-82757557, 400-820-1234, 13800001111
    [GeneratedRegex(@"(?<!\d)(?:0\d{2,3}[-— ]\d{7,8}|[48]00[-— ]?\d{3,4}[-— ]?\d{3,4}|1[3-9]\d{9})(?!\d)")]
    private static partial Regex Telephone();

    // 电话：82757557, 文号 125 号
    [GeneratedRegex(@"(?:电话|热线|手机|传真|邮编|微信|尾号|编号|车牌|账号|证号|邮箱|网址)[^，。；\d]{0,4}[\d][\d\-、 ]{2,40}")]
    private static partial Regex Numbered();

    // 3比2, 21:19
    [GeneratedRegex(@"(?:\d{1,3}|[一二三四五六七八九十]{1,3})比(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?!\.?\d|%)")]
    private static partial Regex Score();

    // 亿元以上项目, 5000万元以上工业企业: a class by its size
    [GeneratedRegex(@"(?:\d{1,6}(?:\.\d+)?|[一二两三五十百千]{0,4})[万亿]{1,2}元(?:及)?以上(?:的)?(?:[一-龥]{0,6})(?:项目|企业|工程)")]
    private static partial Regex ClassOfMoney();

    // 十五分钟生活圈, 1小时通勤圈
    [GeneratedRegex(@"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:分钟|公里|小时)[一-龥]{0,8}圈")]
    private static partial Regex Circle();

    // （一）, 一、, 1. at the beginning of an item
    [GeneratedRegex(@"(?:^|[。；;:：!?！？])\s{0,2}[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)]|、|\.(?!\d)|是(?!一)|要|曰)|[(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)]")]
    private static partial Regex Marker();
}
