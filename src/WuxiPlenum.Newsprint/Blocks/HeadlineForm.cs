using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Blocks;

/// <summary>How a headline line looks: short, without a sentence's end, complete in itself.</summary>
internal static partial class HeadlineForm
{
    private const int LongestLine = 36;
    private const int LongestQuestion = 26;
    private const int LongestFirstClause = 10;
    private const int LongestCry = 5;
    private const int LongestAskedHeading = 40;

    /// <summary>Whether a whole folded line could be a headline, a section heading or a part of one.</summary>
    public static bool Fits(string folded)
    {
        var text = folded.Trim();
        if (text.Length is < 2 or > LongestLine || (!text.Any(Characters.IsHan) && !Measure().IsMatch(text))) return false;
        if (Characters.IsNeverFirst(text[0]) || text.Contains('。') || text.Contains(';')) return false;
        if (text[^1] is '?' && Asked().IsMatch(text)) return text.Length <= LongestAskedHeading;
        if (text[^1] is '!' or '?') return text.Length <= LongestQuestion && !text[..^1].Any(Characters.IsSentenceEnd);
        if (text[^1] is ',' or '、' or ':' or '，') return false;
        return text.Count(c => c is ',') <= 2;
    }

    /// <summary>A section heading by its own form: a question, a time of day, a number.</summary>
    public static bool IsSectionHeadingByItself(string folded) => SectionHeading().IsMatch(folded.Trim());

    /// <summary>A label with a colon before what the line says: the form of headings (爷爷的账：一担水两里路). Not a place or a body (大坳乡：小账本晒出大公平), which is the form of headlines.</summary>
    public static bool IsLabelled(string folded) => Labelled().IsMatch(folded.Trim());

    /// <summary>The name of a column or campaign rather than a headline.</summary>
    public static bool IsColumnName(string folded)
    {
        var text = folded.Trim();
        return text.Length <= 12 && ColumnName().IsMatch(text);
    }

    /// <summary>A word or two that name the kind of article above its title: 社论, 读者来信, 政策问答.</summary>
    public static bool IsLabel(string folded) => LabelForm().IsMatch(folded.Trim());

    /// <summary>The name of a genre alone in its line: 社论, 通讯. What comes next is the title.</summary>
    public static bool IsGenre(string folded) => Genre().IsMatch(folded.Trim());

    /// <summary>Whether a line tells how much or how many, as kickers and subtitles do.</summary>
    public static bool CountsSomething(string folded) => Quantity().IsMatch(folded);

    /// <summary>Whether a line says what kind of article the one above it heads: 沙屿县船舶产业走笔.</summary>
    public static bool NamesKind(string folded) => KindOfArticle().IsMatch(folded.TrimEnd());

    /// <summary>Whether a line ends as the titles of stories do: 半山村亮灯记.</summary>
    public static bool IsStory(string folded) => folded.TrimEnd() is [_, _, _, _, .., '记'];

    /// <summary>Whether a line only leads up to what the title says: …调研时强调.</summary>
    public static bool LeadsUp(string folded) => LeadUp().IsMatch(folded.TrimEnd());

    /// <summary>Whether a line under a title says who was there and spoke: 陈建国主持并讲话.</summary>
    public static bool TellsWhoTookPart(string folded) => TookPart().IsMatch(folded.Trim());

    /// <summary>Whether a line says that a meeting of a body took place: 沂平区委召开一届十一次全体会议.</summary>
    public static bool AnnouncesMeeting(string folded) => Meeting().IsMatch(folded.Trim());

    /// <summary>Whether a line says what a meeting did: 审议通过….</summary>
    public static bool Decides(string folded) => Decision().IsMatch(folded.TrimStart());

    /// <summary>A note under a title: in brackets, or after a dash.</summary>
    public static bool IsNote(string folded) => folded.Trim() is ['(', .., ')'] or ['—' or '―' or '-', ..];

    /// <summary>Whether a folded line could be the first clause of a headline that goes on in the next line: 大坳乡： / 小账本晒出大公平.</summary>
    public static bool Begins(string folded)
    {
        var text = folded.Trim();
        return text.Length is >= 3 and <= LongestFirstClause && text[^1] is (',' or ':') && Fits(text[..^1]) && !text[..^1].Contains(',');
    }

    /// <summary>Whether a line breaks off and is complete only with the next.</summary>
    public static bool IsUnfinished(string folded) => Unfinished().IsMatch(folded.TrimEnd());

    /// <summary>Whether two lines are one phrase that only the width of the column has parted: 关于… / …的通告, …委员会 / 第五次全体会议决议.</summary>
    public static bool RunsOn(string first, string second) =>
        IsUnfinished(first) || (first.TrimEnd() is { Length: <= 2 * LongestCry } cry && cry.Sum(Characters.Width) <= LongestCry && cry[^1] is '!') || (Meets().IsMatch(first.TrimEnd()) && Decides(second)) || Ordinal().IsMatch(second.TrimStart()) ||
        (second.StartsWith("关于", StringComparison.Ordinal) && !NamesDocument(first)) ||
        (first.Contains("关于", StringComparison.Ordinal) && !NamesDocument(first) && NamesDocument(second));

    /// <summary>Whether two lines are the parts of a document's title: 关于征求《养犬管理规定》 / 修改意见的公告, 中共云屏县委 / 关于推进林下经济高质量发展的决议.</summary>
    public static bool AreTitleOfDocument(string first, string second) =>
        NamesDocument(second) && !NamesDocument(first) && (first.Contains("关于", StringComparison.Ordinal) || (second.StartsWith("关于", StringComparison.Ordinal) && Issuer().IsMatch(first.TrimEnd())));

    /// <summary>Whether a line is the whole title of a document: 关于…的公告.</summary>
    public static bool IsTitleOfDocument(string folded) => folded.StartsWith("关于", StringComparison.Ordinal) && NamesDocument(folded) && Fits(folded);

    /// <summary>Whether a line ends with the name of a kind of document, which closes without a byline: 决议, 通告.</summary>
    public static bool NamesDocument(string folded) => Document().IsMatch(folded.TrimEnd());

    /// <summary>Two clauses of one length, parted by a blank or built alike (抢占新赛道塑造新优势): the form of kickers and of two-line headlines.</summary>
    public static bool IsCouplet(string folded)
    {
        var text = folded.Trim();
        if (text.Length is >= 8 and <= 16 && text.Length % 2 == 0 && text.All(Characters.IsHan) && Enumerable.Range(0, text.Length / 2).Any(i => text[i] == text[i + (text.Length / 2)])) return true;
        var halves = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return halves.Length == 2 && halves[0].Sum(Characters.Width) is >= 5 and var width && halves[1].Sum(Characters.Width) == width && !folded.Any(c => c is ',' || char.IsAsciiDigit(c));
    }

    [GeneratedRegex(@"^(?:问|Q)\s*[:：]|^\d{1,2}:\d{2}(?!\d)|^[(（]?[一二三四五六七八九十]{1,3}[)）、.]|^\d{1,2}\s*[.、](?!\d)|^[①-⑩]|^(?:第[一二三四五六七八九十]+|[A-Z])[章节步站幕、:]|^(?:关键词|镜头|故事|现场|案例|数据)[一二三四五六七八九十\d]?\s*[:：]?")]
    private static partial Regex SectionHeading();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}]{2,6}(?<![乡鄉镇鎮村县縣市区區州局院校团團]):[\p{IsCJKUnifiedIdeographs}“]{3,}")]
    private static partial Regex Labelled();

    // 9℃, 85%
    [GeneratedRegex(@"^\d{1,4}(?:\.\d+)?[%℃°]$")]
    private static partial Regex Measure();

    // ——见闻 without its dash: the kind of article, said after what it is about.
    [GeneratedRegex("^.{6,}(?:走笔|见闻|侧记|纪实|纪事|调查|综述|述评|札记|掠影|扫描|访谈|专访|探访记|走筆|見聞|側記|紀實|調查|綜述|札記|掃描|訪談|專訪)$")]
    private static partial Regex KindOfArticle();

    [GeneratedRegex("^[再一二三四五六七八九十]论|(?:强调|強調|指出|要求|提出|表示|时说|時說|呼吁)$")]
    private static partial Regex LeadUp();

    [GeneratedRegex(@"^(?!.*,).*(?:次|届).*(?:全会|全會|会议|會議).*(?:召开|召開|举行|舉行|开幕|開幕|闭幕|閉幕)$|^(?!.*,).*(?:召开|召開|举行|舉行).*(?:全会|全會|全体会议|全體會議)$")]
    private static partial Regex Meeting();

    [GeneratedRegex(@"^(?:问|Q)\s*:")]
    private static partial Regex Asked();

    [GeneratedRegex(@"·|(?:直通车|专栏|聚焦|走笔|论坛|视点|之窗|广角|茶座|时评|短波|快评|速递|来信|来论|信箱|(?:民声|民生|市民|百姓|读者|新闻|维权|便民|服务)热线|潮评|锐评|微评|短评|夜话|杂谈|新语|讲坛|课堂|沙龙|周刊|专版|专刊|园地|天地|榜样|播报|会客厅|服务台|曝光台|回音壁|档案|印象|影像|走基层|进行时|看台|特刊|副刊|调研行|见闻录|热点|关注|要闻|连线|在线|观察|瞭望|漫笔|随笔|纵横|传真|动态|(?:百姓|读者|基层|代表|委员|市民|企业|一线)声音|笔谈|面对面|调研行|(?:代表|委员|专家|记者|读者|网友)说|有话(?:要)?说)$|^.{2,6}(?:访谈|问答|观潮|观澜|听涛|论道|絮语|闲话|人语|随想|漫谈|杂议|街谈|视窗|视野|圆桌|茶馆|会客室|万象|速览|集锦|一瞥|剪影|之声|之约)$|^(?:数说|图说|直击|数读|聚焦|连线).{2,4}$|^(?:新时代|奋进|今日|本期|聚焦|关注|走进|学习贯彻|深入学习)")]
    private static partial Regex ColumnName();

    [GeneratedRegex("[,:的与和把]$|^[把将].+(?:建成|打造成|变成|建设成)$|(?<![存实實所内內外自潜潛健现現])在$")]
    private static partial Regex Unfinished();

    [GeneratedRegex("(?:委|委员会|政府|局|人大常委会|政协|办公室|公司|院|中心|支队|会议|全会)$")]
    private static partial Regex Issuer();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}、 ]{2,24}?(?:主持(?:会议)?(?:并讲话)?|(?:作|发表)?讲话|作(?:工作)?报告|作说明|致辞|等?出席(?:会议)?(?:并讲话)?|列席)$")]
    private static partial Regex TookPart();

    // 市委…全会召开 / 审议通过…意见
    [GeneratedRegex("(?:召开|召開|举行|舉行)(?:全会|全會|会议|會議)?$")]
    private static partial Regex Meets();

    [GeneratedRegex("^(?:部署|审议|審議|研究|传达|傳達)")]
    private static partial Regex Decision();

    [GeneratedRegex("^第[一二三四五六七八九十]{1,3}[次届]")]
    private static partial Regex Ordinal();

    [GeneratedRegex("(?:决议|公报|通告|公告|通知|启事|声明|名单|条例|办法|规定|意见|倡议书|公示|决定|简讯|快讯|短讯)$")]
    private static partial Regex Document();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}]{2,6}$")]
    private static partial Regex LabelForm();

    [GeneratedRegex("^(?:社论|社論|短评|短評|时评|時評|快评|评论|評論|述评|述評|通讯|通訊|特写|侧记|綜述|综述|专访|專訪|来信|來信|读者来信|讀者來信|随笔|杂谈|调查|编后|图文)$")]
    private static partial Regex Genre();

    [GeneratedRegex(@"[\d一二三四五六七八九十百千万亿两]+(?:多|余)?(?:(?:[个家项条支件名人元户座公里亿万]|次(?!全|会|代))|成|%)|百分之|第一")]
    private static partial Regex Quantity();
}
