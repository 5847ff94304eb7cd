using System.Globalization;
using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Articles;

/// <summary>The edition's date: given, printed in a date line, or inferred from the events that the page's news reports as just past.</summary>
internal static partial class EditionDateRule
{
    private const double InferredWithYesterday = 0.6;
    private const double InferredFromDateline = 0.45;

    /// <summary>The date and the source text that it rests on; null when the page says nothing.</summary>
    public static (EditionDate Date, IReadOnlyList<TextSpan> Evidence)? Decide(PageHints hints, IReadOnlyList<Block> blocks)
    {
        if (hints.Date is { } given) return (new EditionDate(given, DateEvidence.Given, 1), []);
        foreach (var block in blocks.Where(block => block.Furniture == UnplacedKind.DateLine))
        {
            if (Printed(block.Folded) is { } printed) return (new EditionDate(printed, DateEvidence.Printed, 0.98), block.Spans);
        }

        return Infer(blocks);
    }

    /// <summary>Whether a folded text names a whole date: year, month and day.</summary>
    public static bool HoldsDate(string folded) => Printed(folded) is not null;

    private static DateOnly? Printed(string folded)
    {
        var match = FullDate().Match(folded);
        if (!match.Success) return null;
        return DateOf(Number(match.Groups["year"].Value), Number(match.Groups["month"].Value), Number(match.Groups["day"].Value));
    }

    // A daily prints a day's news on the next day: the newest event in a dateline is the day before, at the earliest.
    private static (EditionDate, IReadOnlyList<TextSpan>)? Infer(IReadOnlyList<Block> blocks)
    {
        var text = string.Join('\n', blocks.Select(block => block.Folded));
        var years = new Lazy<YearsNamed>(() => YearsNamed.In(text));
        var newest = default((DateOnly Date, Block Block)?);
        foreach (var block in blocks)
        {
            if (Dateline.Find(block.Folded) is not { } dateline) continue;
            var match = EventDate().Match(block.Folded, dateline.Length);
            if (!match.Success || match.Index > dateline.Length + 4) continue;
            var (month, day) = (Number(match.Groups["month"].Value), Number(match.Groups["day"].Value));
            if (years.Value.At(month) is { } year && DateOf(year, month, day) is { } date && (newest is null || date > newest.Value.Date)) newest = (date, block);
        }

        if (newest is not { } found) return null;
        var confidence = Yesterday().IsMatch(text) ? InferredWithYesterday : InferredFromDateline;
        return (new EditionDate(found.Date.AddDays(1), DateEvidence.Inferred, confidence), found.Block.Spans);
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : ChineseNumber.Parse(digits) ?? 0;

    private static DateOnly? DateOf(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(@"(?<year>\d{4}|[一二][〇○零一二三四五六七八九]{3})年(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})日")]
    private static partial Regex FullDate();

    [GeneratedRegex(@"(?<month>\d{1,2})月(?<day>\d{1,2})日")]
    private static partial Regex EventDate();

    [GeneratedRegex("昨天|昨日|昨晚")]
    private static partial Regex Yesterday();
}
