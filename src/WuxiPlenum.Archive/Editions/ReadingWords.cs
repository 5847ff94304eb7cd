using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Findings;

namespace WuxiPlenum.Archive.Editions;

/// <summary>What the reader of a page inferred, in words for the people who check it; the site and the command line say the same.</summary>
public static class ReadingWords
{
    /// <summary>What was done.</summary>
    public static string Name(this FindingRule rule) => rule switch
    {
        FindingRule.JoinedAcrossFrames => Language.Choose("接合被切断的句子", "Cut sentence joined"),
        FindingRule.JoinedAcrossPages => Language.Choose("接续跨版的文章", "Article joined across pages"),
        FindingRule.DoubledCharacterDropped => Language.Choose("略去重印的字", "Doubled character dropped"),
        FindingRule.BlockMoved => Language.Choose("移动整块文字", "Block moved"),
        FindingRule.HeadlineAssembled => Language.Choose("拼合标题", "Headline put together"),
        FindingRule.HeadlineMatched => Language.Choose("配对标题与正文", "Headline matched to its text"),
        FindingRule.DateInferred => Language.Choose("推断日期", "Date inferred"),
        FindingRule.OpenEnd => Language.Choose("语句不完整", "Sentence left open"),
        FindingRule.BrokenList => Language.Choose("列项序号不连续", "List numbers out of order"),
        FindingRule.UntitledArticle => Language.Choose("没有标题", "No headline"),
        FindingRule.SetAside => Language.Choose("另置附属文字", "Text set aside"),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "A rule without a name."),
    };

    /// <summary>The rule that led to it.</summary>
    public static string Reason(this FindingRule rule) => rule switch
    {
        FindingRule.JoinedAcrossFrames => Language.Choose(
            "前一块文字没有句末标点就断了，后一块从句子中间开始。全版的断头和续头一起比较，这两处在用字、标点、引号和距离上衔接得最好。",
            "One block stops without the end of a sentence, the other begins in the middle of one. Of all loose ends on the page, these two fit best by their characters, punctuation, quotation marks and distance."),
        FindingRule.JoinedAcrossPages => Language.Choose(
            "一版的文章注明“下转”，另一版的注明“上接”，版次相合，标题与断句也最相配，所以接成一篇。",
            "An article on one page says where it goes on, one on another where it comes from; the pages agree, and their titles and broken sentence fit best, so they are one."),
        FindingRule.DoubledCharacterDropped => Language.Choose(
            "换栏处同一个字在前栏末尾和后栏开头各印了一次，连起来读多出一个，只留前一个。",
            "The same character stands at the end of one column and again at the beginning of the next; read on, it is one too many. The first is kept."),
        FindingRule.BlockMoved => Language.Choose(
            "这一块在原文里排在别处，按内容是本文的开头，所以移到这里；文字没有改动。",
            "In the source this block stands elsewhere; by what it says it opens this article, so it was moved here. Its wording is unchanged."),
        FindingRule.HeadlineAssembled => Language.Choose(
            "标题的两半被别的文字隔开。它们字数和句式相称，分开时各自缺少正文或标题，合起来是一个标题。",
            "Other text had come between the halves of a headline. They match in length and form, and apart from each other one of them would have no text."),
        FindingRule.HeadlineMatched => Language.Choose(
            "标题后面不是它的正文。全版的标题和正文一起比较，这一对在用词和位置上最相合。",
            "What follows the headline is not its text. Of all headlines and texts on the page, these two agree best in their words and places."),
        FindingRule.DateInferred => Language.Choose(
            "版面上没有印日期。按日报次日见报的惯例，取电头所记最近一天的后一天。",
            "No date is printed on the page. A daily reports on the day after, so it is the day after the latest one named in a dateline."),
        FindingRule.OpenEnd => Language.Choose(
            "这里的句子没有开头或没有结尾，本版没有能与它衔接的文字，照原样保留。",
            "This sentence lacks its beginning or its end, and nothing on the page fits it. It stands as it was found."),
        FindingRule.BrokenList => Language.Choose(
            "同一段里“一要、二要……”这样的序号有跳跃或重复，可能是原文如此，也可能缺了文字；文字没有改动。",
            "The numbers of a list inside the paragraph skip or repeat: it may be printed so, or text may be missing. The wording is unchanged."),
        FindingRule.UntitledArticle => Language.Choose(
            "全版没有一个标题能与这些正文相配。",
            "No headline on the page goes with this text."),
        FindingRule.SetAside => Language.Choose(
            "它像是报头、版名、编辑名单、图片说明或摘引，不属于任何一篇文章的正文，所以单独列出。",
            "It looks like a masthead, a page name, an editor line, a caption or a pull quote rather than part of an article, so it is listed apart."),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "A rule without a reason."),
    };

    /// <summary>What text in no article seems to be.</summary>
    public static string Name(this UnplacedKind kind) => kind switch
    {
        UnplacedKind.Masthead => Language.Choose("报头", "Masthead"),
        UnplacedKind.DateLine => Language.Choose("日期行", "Date line"),
        UnplacedKind.PageName => Language.Choose("版名", "Page name"),
        UnplacedKind.Staff => Language.Choose("编辑名单", "Editor line"),
        UnplacedKind.Caption => Language.Choose("图片说明", "Caption"),
        UnplacedKind.PullQuote => Language.Choose("摘引", "Pull quote"),
        UnplacedKind.ColumnLogo => Language.Choose("栏目名", "Column name"),
        UnplacedKind.Index => Language.Choose("导读", "Index"),
        UnplacedKind.Notice => Language.Choose("启事", "Notice"),
        UnplacedKind.Weather => Language.Choose("天气", "Weather"),
        UnplacedKind.Unknown => Language.Choose("性质不明", "Not recognised"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a name."),
    };
}
