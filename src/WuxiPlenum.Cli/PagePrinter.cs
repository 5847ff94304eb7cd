using System.Globalization;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;
using WuxiPlenum.Newsprint.Topics;
using Finding = WuxiPlenum.Newsprint.Findings.Finding;

namespace WuxiPlenum.Cli;

/// <summary>Prints a rebuilt page for reading: its articles, what was left over, and what is doubtful.</summary>
internal static class PagePrinter
{
    public static void Print(PageReading reading, TextWriter output)
    {
        var date = reading.Date is { } known
            ? $"{known.Date:yyyy-MM-dd} ({Evidence(known.Evidence)}, {known.Confidence.ToString("P0", CultureInfo.InvariantCulture)})"
            : Language.Choose("日期未知", "date unknown");
        output.WriteLine($"{reading.Newspaper ?? Language.Choose("报纸未知", "newspaper unknown")} · {date}{Labelled(Language.Choose("版次", "page"), reading.Page)}");
        foreach (var (article, index) in reading.Articles.Select((article, index) => (article, index)))
            Print(article, index + 1, output);
        if (reading.Unplaced.Length > 0)
        {
            output.WriteLine();
            output.WriteLine(Language.Choose("── 未归入文章的文字", "── Text in no article"));
            foreach (var unplaced in reading.Unplaced)
                output.WriteLine($"  {Place(reading.Source, unplaced.Spans[0])}  {unplaced.Kind.Name()}  {unplaced.Text}");
        }

        output.WriteLine();
        output.WriteLine(Language.Choose(
            $"── 推断与存疑 {reading.Findings.Length} 处（把握，行:列，[文章¶段落]，文字）",
            $"── {reading.Findings.Length} findings (confidence, line:column, [article¶paragraph], words)"));
        foreach (var rule in reading.Findings.GroupBy(finding => finding.Rule))
        {
            output.WriteLine($"{rule.Key.Name()} ({rule.Key}){Language.Choose("：", ": ")}{rule.Key.Reason()}");
            foreach (var finding in rule) Print(finding, reading.Source, output);
        }
    }

    private static void Print(Finding finding, SourceText source, TextWriter output)
    {
        var places = string.Join(", ", finding.Spans.Select(span => Place(source, span)));
        var where = finding.Article is { } article ? $"  [{article + 1}{(finding.Paragraph is { } paragraph ? $"¶{paragraph}" : "")}]" : "";
        output.WriteLine($"  {finding.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}  {places}{where}  {finding.Detail}");
    }

    private static void Print(Article article, int number, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"══ {number}. {article.Title?.Text ?? Language.Choose("（无题）", "(untitled)")}");
        if (article.Kicker is { } kicker) output.WriteLine($"   {Language.Choose("引题", "Kicker")}: {kicker.Text}");
        foreach (var subtitle in article.Subtitles) output.WriteLine($"   {Language.Choose("副题", "Subtitle")}: {subtitle.Text}");
        output.WriteLine($"   {article.Genre}{Labelled(Language.Choose("作者", "by"), article.Authors)}"
            + $"{Labelled(Language.Choose("上接", "from page"), article.ContinuedFrom)}{Labelled(Language.Choose("下转", "to page"), article.ContinuedTo)}");
        foreach (var section in article.Sections)
        {
            if (section.Heading is not null || section.Topic is not null)
                output.WriteLine($"{Environment.NewLine}   ── {section.Heading?.Text}{Topic(section.Topic)}");
            foreach (var paragraph in section.Paragraphs)
                output.WriteLine($"   {paragraph.Number,3}  {paragraph.Text}");
        }
    }

    private static string Topic(TopicMatch? match)
    {
        if (match is null) return "";
        var name = TopicCatalog.Default.Find(match.Topic) is { } topic ? Language.Choose(topic.Name.Zh, topic.Name.En) : match.Topic;
        return $" 〔{name} {match.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}: {string.Join(' ', match.Words)}〕";
    }

    private static string Evidence(DateEvidence evidence) => evidence switch
    {
        DateEvidence.Given => Language.Choose("已给定", "given"),
        DateEvidence.Printed => Language.Choose("印在版面上", "printed"),
        _ => Language.Choose("推断", "inferred"),
    };

    private static string Labelled(string label, string? value) => value is null ? "" : $" · {label} {value}";

    /// <summary>Line and column of a place in the source, both from 1.</summary>
    private static string Place(SourceText source, TextSpan span)
    {
        var before = source.Text.AsSpan(0, span.Start);
        return $"{before.Count('\n') + 1}:{before.Length - before.LastIndexOf('\n')}";
    }
}
