using System.Globalization;
using WuxiPlenum.Archive;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Insights.Tasks;
using WuxiPlenum.Newsprint.Insights.Terms;

namespace WuxiPlenum.Cli;

/// <summary>Prints insights for reading: each with its confidence, its paragraph, its words and the rule that found it.</summary>
internal static class InsightsPrinter
{
    public static void Print(PageInsights page, TextWriter output)
    {
        var date = page.Reading.Date is { } known ? known.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Language.Choose("日期未知", "date unknown");
        output.WriteLine($"{page.Reading.Newspaper ?? Language.Choose("报纸未知", "newspaper unknown")} · {date}");
        output.WriteLine(Language.Choose("每行：把握 ¶段落 文字 〔规则〕", "Each line: confidence ¶paragraph words 〔rule〕"));
        foreach (var (index, article) in page.Articles.Index())
            Print(article, index + 1, page, output);
        Block(Language.Choose("── 各篇共有的文字", "── Text that articles share"), output, page.Shared.SelectMany(pair => pair.Passages.Passages.Select(passage =>
            Line(passage.Evidence, passage.First[0], $"[{pair.First + 1}] = [{pair.Second + 1}]¶{passage.Second[0].Paragraph} {page.Articles[pair.First].TextOf(passage.First)}"))));
    }

    private static void Print(ReadArticle read, int number, PageInsights page, TextWriter output)
    {
        var found = read.Insights;
        output.WriteLine();
        output.WriteLine($"══ {number}. {read.Article.Title ?? Language.Choose("（无题）", "(untitled)")}");
        if (!found.Reporters.IsEmpty) output.WriteLine($"   {Language.Choose("记者", "Reporters")}: {string.Join('、', found.Reporters)}");
        Block(Language.Choose("   人物", "   People"), output, found.People.Where(person => person.Name is not null).Select(person => Line(person.Evidence, person.Mentions[0], $"{person.Name}{Offices(person)} ×{person.Mentions.Length}")));
        Block(Language.Choose("   未具名的说话人", "   Speakers without names"), output, found.People.Where(person => person.Name is null).Select(person => Line(person.Evidence, person.Mentions[0], person.Description)));
        Block(Language.Choose("   言论", "   Quotations"), output, found.Speeches.Select(speech => Line(
            speech.Evidence, speech.Words[0], $"{read.NameOf(speech.Speaker) ?? "？"}{(speech.Kind == SpeechKind.Direct ? Language.Choose("（直接）", " (direct)") : Language.Choose("（转述）", " (reported)"))}: {read.TextOf(speech.Words)}")));
        Block(Language.Choose("   承诺", "   Pledges"), output, found.Pledges.Select(pledge => Line(pledge.Evidence, pledge.Words, Pledge(read, pledge))));
        Block(Language.Choose("   数字", "   Figures"), output, found.Figures.Select(figure => Line(figure.Evidence, figure.Words, Figure(read, figure))));
        Block(Language.Choose("   语句", "   Statements"), output, found.Statements.Select(statement => Line(statement.Evidence, statement.Sentence, $"{Name(statement.Kind)} [{read.Article.TextOf(statement.Deciding)}] {read.Article.TextOf(statement.Sentence)}")));
        Block(Language.Choose("   提法", "   Set phrases"), output, TermGroups.Of(found.Terms).Select(group => Term(group, read)));
        Block(Language.Choose("   任务", "   Tasks"), output, read.Coverage.SelectMany(coverage => Task(coverage, read, page)));
        Block(Language.Choose("   疑似误印", "   Suspected misprints"), output, found.Notes.Select(note => Line(note.Evidence, note.Words, $"{read.Article.TextOf(note.Words)} → {note.Suggestion}")));
    }

    private static void Block(string heading, TextWriter output, IEnumerable<string> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst) output.WriteLine($"{Environment.NewLine}{heading}");
            isFirst = false;
            output.WriteLine(line);
        }
    }

    private static string Line(Evidence evidence, Words words, string? text) => $"     {Confidence(evidence)} {Place(words)} {text} 〔{evidence.Rule}〕";

    private static string Place(Words words) => words.Paragraph > 0 ? $"¶{words.Paragraph}" : words.Paragraph == 0 ? Language.Choose("标题", "headline") : Language.Choose($"小标题{-words.Paragraph}", $"heading {-words.Paragraph}");

    private static string Confidence(Evidence evidence) => evidence.Confidence.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Offices(Person person) => person.Offices.IsEmpty ? "" : $"（{string.Join('、', person.Offices.Select(office => office.Title))}）";

    private static string Pledge(ReadArticle read, Pledge pledge)
    {
        var who = read.NameOf(pledge.Pledger) ?? pledge.Organisation;
        var figures = string.Concat(pledge.Figures.Select(index => $" · {read.Article.TextOf(read.Insights.Figures[index].Words)}"));
        var deadline = pledge.Deadline is { } by ? $" · {by.Printed}{(by.Until is { } until ? $" → {until:yyyy-MM-dd}" : "")}{(by.IsInferred ? Language.Choose("（推算）", " (reckoned)") : "")}" : "";
        return $"{(who is null ? "" : who + ": ")}{pledge.What}{figures}{deadline}";
    }

    private static string Figure(ReadArticle read, Figure figure)
    {
        var value = figure.Value.ToString(CultureInfo.InvariantCulture) + (figure.UpperValue is { } upper ? $"–{upper.ToString(CultureInfo.InvariantCulture)}" : "");
        var status = figure.Status switch { FigureStatus.Reached => Language.Choose(" 已达到", " reached"), FigureStatus.Promised => Language.Choose(" 承诺", " promised"), _ => "" };
        return $"{figure.AsOf}{figure.Counted} {read.Article.TextOf(figure.Words)} = {value} {figure.Unit}{status}";
    }

    private static string Name(StatementKind kind) => kind switch
    {
        StatementKind.Done => Language.Choose("已做成", "done"),
        StatementKind.Pledged => Language.Choose("承诺", "pledged"),
        StatementKind.Required => Language.Choose("要求", "required"),
        StatementKind.Judged => Language.Choose("判断", "judged"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    private static string Term(TermGroup group, ReadArticle read)
    {
        var first = read.Insights.Terms.First(use => use.Term == group.Term);
        var explained = read.Insights.Terms.Where(use => use.Term == group.Term).Select(use => use.Explanation).FirstOrDefault(words => words is not null);
        return Line(first.Evidence, first.Words, string.Join(" / ", group.Printed.Select(variant => $"{variant.Printed} ×{variant.Times}")) + (explained is { } words ? $"：{read.Article.TextOf(words)}" : ""));
    }

    private static IEnumerable<string> Task(TaskCoverage coverage, ReadArticle read, PageInsights page)
    {
        yield return Line(coverage.Task.Evidence, coverage.Task.Words, $"{coverage.Task.List}.{coverage.Task.Ordinal} {coverage.Task.Marker} {read.Article.TextOf(coverage.Task.Title)}");
        foreach (var section in coverage.Sections)
            yield return $"       → {Confidence(section.Evidence)} [{section.Article + 1}]¶{section.FirstParagraph}–{section.LastParagraph} {section.Heading ?? page.Articles[section.Article].Article.Title}: {string.Join('、', section.Ties.Select(tie => tie.Text))} 〔{section.Evidence.Rule}〕";
    }
}
