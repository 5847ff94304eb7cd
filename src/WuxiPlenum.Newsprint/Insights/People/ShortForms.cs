using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>Mentions by surname alone (老佟, 王师傅), of the one named person who has it; of two who share it (老曹, 小曹) each has its own.</summary>
internal static class ShortForms
{
    public static void Add(List<RuleParagraph> paragraphs, List<FoundName> names)
    {
        AddFirstParts(paragraphs, names);
        var bySurname = names.GroupBy(name => name.Name[..NameWords.SurnameAt(name.Name, 0).Length]).Where(group => group.Key.Length > 0 && group.Count() <= 2).ToDictionary(group => group.Key, group => group.ToList());
        if (bySurname.Count == 0) return;
        var taken = names.SelectMany(name => name.Spots).Select(spot => (spot.Paragraph, spot.Start)).ToHashSet();
        var called = new Dictionary<string, FoundName>();
        foreach (var paragraph in paragraphs)
        {
            for (var i = 0; i < paragraph.Text.Length; i++)
            {
                if (Surname(paragraph, i) is not var (start, length, end) || taken.Contains((paragraph.Number, start)) || !bySurname.TryGetValue(paragraph.Text.Substring(start, length), out var sharing)) continue;
                if (Who(sharing, called, paragraph, i, paragraph.Text[i..end]) is not { } name) continue;
                name.Spots.Add(new NameSpot(paragraph.Number, i, end, name.Name, 1, 1, 0, false));
                i = end - 1;
            }
        }

        foreach (var name in names) name.Spots.Sort((one, other) => (one.Paragraph, one.Start).CompareTo((other.Paragraph, other.Start)));
    }

    // 沙依拉·木拉提……沙依拉说: of a name with a dot the first part stands alone.
    private static void AddFirstParts(List<RuleParagraph> paragraphs, List<FoundName> names)
    {
        foreach (var full in names.Where(name => name.Name.IndexOf('·') > 1).ToList())
        {
            var part = full.Name[..full.Name.IndexOf('·')];
            names.RemoveAll(name => name.Name == part);
            var taken = names.SelectMany(name => name.Spots).Select(spot => (spot.Paragraph, spot.Start)).ToHashSet();
            var first = full.Spots[0];
            foreach (var paragraph in paragraphs.Where(paragraph => paragraph.Number >= first.Paragraph))
            {
                for (var at = paragraph.Text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = paragraph.Text.IndexOf(part, at + part.Length, StringComparison.Ordinal))
                {
                    var end = at + part.Length;
                    if ((paragraph.Number == first.Paragraph && at < first.Start) || taken.Contains((paragraph.Number, at)) || (end < paragraph.Text.Length && paragraph.Text[end] == '·')) continue;
                    if (NameContext.Right(paragraph, end) > -1) full.Spots.Add(new NameSpot(paragraph.Number, at, end, full.Name, 1, 1, 0, false));
                }
            }

            full.Spots.Sort((one, other) => (one.Paragraph, one.Start).CompareTo((other.Paragraph, other.Start)));
        }
    }

    // Only behind the full name: before it the surname is another's.
    private static FoundName? Who(List<FoundName> sharing, Dictionary<string, FoundName> called, RuleParagraph paragraph, int at, string form)
    {
        var before = sharing.Where(name => (name.Spots[0].Paragraph, name.Spots[0].Start).CompareTo((paragraph.Number, at)) < 0).ToList();
        if (before.Count < 2) return sharing.Count == 1 ? before.FirstOrDefault() : null;
        // 曹一鸣……小曹: of two the one who was named last; what the other is called differs.
        if (called.TryGetValue(form, out var known)) return known;
        var free = before.Where(name => !called.ContainsValue(name)).ToList();
        if (free.Count == 0) return null;
        return called[form] = free.MaxBy(name => name.Spots.Where(spot => (spot.Paragraph, spot.Start).CompareTo((paragraph.Number, at)) < 0).Max(spot => (spot.Paragraph, spot.Start)))!;
    }

    private static (int Start, int Length, int End)? Surname(RuleParagraph paragraph, int at)
    {
        var text = paragraph.Text;
        if (text[at] is '老' or '小' && at + 1 < text.Length && NameWords.SurnameAt(text, at + 1).Length is > 0 and var length && CommonPairs.Bond(text[at], text[at + 1]) == 0 && (at == 0 || CommonPairs.Bond(text[at - 1], text[at]) == 0))
            return NameContext.Right(paragraph, at + 1 + length) > (at == paragraph.ClauseStart(at) ? -0.5 : 0.5) ? (at + 1, length, at + 1 + length) : null;
        var surname = NameWords.SurnameAt(text, at).Length;
        // 在殷老看来: so the old are called.
        if (surname > 0 && at + surname + 1 < text.Length && text[at + surname] == '老' && CommonPairs.Bond('老', text[at + surname + 1]) < 2 && NameContext.Right(paragraph, at + surname + 1) >= 1 && NameContext.Left(paragraph, at).Weight >= 0.8) return (at, surname, at + surname + 1);
        return surname > 0 && OfficeWords.After.LengthAt(text, at + surname) is > 0 and var title && NameContext.Left(paragraph, at) is { Weight: >= 0.8 } ? (at, surname, at + surname + title) : null;
    }
}
