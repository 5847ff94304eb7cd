using System.Buffers;
using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Newsprint.Blocks;

/// <summary>Page matter that belongs to no article and shows it by its words: the rules in the order in which they are tried.</summary>
internal static partial class Furniture
{
    // A pattern is tried only on lines that hold one of the characters without which it never fits.
    private static readonly (UnplacedKind Kind, int LongestLine, SearchValues<char>? Needs, Func<Regex> Pattern)[] s_rules =
    [
        (UnplacedKind.Masthead, 14, SearchValues.Create("报報"), Masthead),
        (UnplacedKind.DateLine, 48, SearchValues.Create("年农星总国"), DateLine),
        (UnplacedKind.PageName, 20, null, PageName),
        (UnplacedKind.Staff, 80, SearchValues.Create("编主审校版美组排制统策监终检设值"), Staff),
        (UnplacedKind.Weather, 48, SearchValues.Create("℃C度"), Weather),
        (UnplacedKind.Index, 60, SearchValues.Create("导看提►▶→▷☞见"), Index),
        (UnplacedKind.Caption, 120, SearchValues.Create("图圖▲△▼▽◀▶►◄摄发"), Caption),
        (UnplacedKind.Notice, 48, SearchValues.Create("0123456789-扫@hw"), Contact),
        (UnplacedKind.Notice, 60, SearchValues.Create("遗遺"), LostAndFound),
    ];

    /// <summary>What a whole folded line is, if it is furniture.</summary>
    public static UnplacedKind? Classify(string folded)
    {
        var text = folded.Trim();
        foreach (var (kind, longest, needs, pattern) in s_rules)
        {
            if (text.Length <= longest && (needs is null || text.AsSpan().ContainsAny(needs)) && pattern().IsMatch(text)) return kind;
        }

        return null;
    }

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}\s]{2,8}(?:日\s*报|晚\s*报|晨\s*报|时\s*报|商\s*报|早\s*报|都\s*市\s*报|新\s*报|导\s*报|快\s*报|周\s*报|[省市县区州]\s*报|(?:青年|工人|农民|妇女|法治|法制|科技|教育)报|日報|晚報|晨報|時報|商報|早報)$")]
    private static partial Regex Masthead();

    [GeneratedRegex(@"^(?:\d{4}年\d{1,2}月\d{1,2}日|[二一][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?:.{0,30}(?:星期|周[一二三四五六日]|农历|初[一二三四五六七八九十]|总第|第\d+期).*)$|^(?:农历|星期[一二三四五六日](?![,、])|总第\d+期|国内统一).{0,30}$")]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^(?:第\s*[A-Z]?[\d一二三四五六七八九十]{1,3}\s*版|[A-Z]?\d{1,2}\s*版)(?:[\s·:]*[\p{IsCJKUnifiedIdeographs}·/]{1,8})?$|^[\p{IsCJKUnifiedIdeographs}·/]{1,8}\s*(?:[A-Z]\d{1,2}|第?\d{1,2}版)$|^[A-Z]?\d{1,2}\s*[·|]?\s*(?:要闻|综合|时政|新闻|国内|国际|民生|副刊|文化|体育|经济|社会|广告|理论|评论|专版|专题)[\p{IsCJKUnifiedIdeographs}·/]{0,4}$|^0\d\s*[·|]?\s*[\p{IsCJKUnifiedIdeographs}]{2,6}$|^[A-Z]\d{1,2}$|^\d{1,2}$|^(?:要闻|时政要闻|综合新闻|要闻·综合)$")]
    private static partial Regex PageName();

    [GeneratedRegex(@"^(?:(?:本版|本期|责任|值班|执行|首席|见习|视觉|图片|版面|文字|值班总|夜班)*(?:编辑|编委|主编|主任|审读|审校|校对|校检|版式|美编|组版|排版|制图|统筹|策划|监制|终审|检校|设计)|责编|总值班|值班领导|值班主任)(?:\s*[:/丨|]\s*|\s+|(?=[\p{IsCJKUnifiedIdeographs}]{2,4}(?:[\s、]|$)))(?:[\w·@.-]{1,24}(?:[\s:/丨|、,]+|$))+$")]
    private static partial Regex Staff();

    [GeneratedRegex(@"^[^。]*(?:晴|阴|多云|小雨|中雨|大雨|阵雨|雪|偏[东南西北]|风力?)[^。]*\d\s*(?:℃|°C|度)[^。]*$|^[^。]*\d\s*(?:℃|°C)[^。]*(?:晴|阴|云|雨|雪|风)[^。]*$")]
    private static partial Regex Weather();

    [GeneratedRegex(@"^(?:今日|要闻|本报|版面|新闻)?(?:导读|看点|提要)(?:\s|:|$)|[►▶→▷☞]\s*(?:第|见|详见)?\s*[A-Z]?\d{1,2}\s*版?$|^(?:详见|见|全文见|报道见)(?:第|今日)?\s*[A-Z]?\d{1,2}\s*版$")]
    private static partial Regex Index();

    [GeneratedRegex(@"^(?:图为|图[①②③④⑤⑥一二三四1-9]|[上下左右](?:图|圖)(?:为|为|:|是)|▲|△|▼|▽|◀|▶|►|◄)(?!.*[上下][接转]).*$|^.*(?:记者|通讯员|本报|新华社|特约|[\s(]).{0,12}(?:摄影|摄|供图|制图|资料图片?|图/视觉)\)?$|^\((?:资料图|图片由.{2,16}提供|新华社发).*\)$")]
    private static partial Regex Caption();

    [GeneratedRegex(@"^(?:遗失|遺失)(?:声明|聲明|启事|啟事)?\s*:?.*(?:声明|聲明)?作[废廢]。?$|^.{4,40}(?:遗失|遺失).{0,20}(?:声明|聲明)作[废廢]。?$")]
    private static partial Regex LostAndFound();

    [GeneratedRegex(@"^[^。]*(?:(?<!\d)(?:0\d{2,3}-?\d{7,8}|400-?\d{3}-?\d{4}|1[3-9]\d{9}|\d{7,8})(?!\d)|热线|邮箱|投稿|订水|订阅|地址|微信号|公众号|客户端|扫码|扫一扫|二维码)[^。]*(?:(?<!\d)(?:\d{3,4}-?\d{7,8}|\d{7,8}|1[3-9]\d{9})(?!\d)|@|https?:|www\.)[^。]*$|^[^。,]*(?<!\d)(?:0\d{2,3}-\d{7,8}|\d{7,8})$|^[^。]*(?:读者|新闻|报料|爆料|投稿|发行|订阅|广告|报名|招生|招商|加盟|优惠|火热|报社|本报)[^。]*(?<!\d)(?:1[3-9]\d{9}|[\d-]{5,13})(?!\d)$|^(?:扫码|扫一扫|扫描二维码)[^,]{0,24}$|^https?://\S+$|^www\.\S+$")]
    private static partial Regex Contact();
}
