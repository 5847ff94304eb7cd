using System.Text.RegularExpressions;

namespace WuxiPlenum.Newsprint.Articles;

/// <summary>Tells an article's genre by its headline, its byline and the phrases of its kind; the first rule that fits decides.</summary>
internal static partial class GenreRule
{
    public static Genre Decide(Article article)
    {
        var headline = string.Join(' ', new[] { article.Kicker?.Text, article.Title?.Text }.Concat(article.Subtitles.Select(subtitle => subtitle.Text)));
        var text = string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text));
        var headings = article.Sections.Count(section => section.Heading is not null);
        if (Resolution().IsMatch(article.Title?.Text ?? "")) return Genre.Resolution;
        if (Notice().IsMatch(article.Title?.Text ?? "")) return Genre.Notice;
        if (Letter().IsMatch(headline) || Salutation().IsMatch(text)) return Genre.Letter;
        if (article.Sections.Any(section => Question().IsMatch(section.Heading?.Text ?? ""))) return Genre.Explainer;
        if (Editorial().IsMatch(headline + article.Authors)) return Genre.Editorial;
        if (MeetingPhrase().Count(text) >= 2 || Attendance().IsMatch(text)) return Genre.PlenumReport;
        if (article.Dateline is not null) return Genre.News;
        if (headings >= 1 || Feature().IsMatch(headline)) return Genre.Feature;
        if (article.Authors is null && Appeal().IsMatch(text)) return Genre.Editorial;
        if (article.Authors is not null && Argument().Count(text) >= 3) return Genre.Commentary;
        if (article.Authors is not null && Narrator().Count(text) >= 3) return Genre.Essay;
        return Genre.Other;
    }

    [GeneratedRegex("(?:决议|決議|公报|公報)[）)]?$")]
    private static partial Regex Resolution();

    [GeneratedRegex("(?:通告|公告|通知|启事|啟事|公示|声明)$")]
    private static partial Regex Notice();

    [GeneratedRegex("读者来信|讀者來信|来信选登|群众来信")]
    private static partial Regex Letter();

    [GeneratedRegex("^(?:编辑同志|編輯同志|尊敬的编辑)")]
    private static partial Regex Salutation();

    [GeneratedRegex("^问|^問|^Q[:：]")]
    private static partial Regex Question();

    [GeneratedRegex("社论|社論|本报评论员|本報評論員|本报编辑部")]
    private static partial Regex Editorial();

    [GeneratedRegex("全会(?:认为|指出|强调|要求|号召|充分肯定|审议)|全會(?:認為|指出|強調|要求|號召|充分肯定)")]
    private static partial Regex MeetingPhrase();

    [GeneratedRegex("(?:委员|候补委员|負責同志|负责同志)[^。]{0,60}(?:出席|列席)会议|列席會議")]
    private static partial Regex Attendance();

    [GeneratedRegex("侧记|側記|纪实|見聞|见闻|特写|走笔|调研行|走基层|巡礼|综述")]
    private static partial Regex Feature();

    [GeneratedRegex("我们要|我們要|让我们|讓我們|我们必须")]
    private static partial Regex Appeal();

    [GeneratedRegex("不能|应该|應該|才能|而不是|不是.{1,20}而是|错的是|錯的是|关键|關鍵|要把|为什么|怎么")]
    private static partial Regex Argument();

    [GeneratedRegex("我(?!市|省|国|們|们|区|县)")]
    private static partial Regex Narrator();
}
