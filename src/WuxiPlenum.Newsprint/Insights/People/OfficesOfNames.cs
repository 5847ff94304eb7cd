using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>The offices of all names of an article.</summary>
internal sealed class OfficesOfNames
{
    private readonly List<RuleParagraph> _paragraphs;
    private readonly Dictionary<string, List<OfficePlace>> _offices = [];

    public OfficesOfNames(List<RuleParagraph> paragraphs, List<FoundName> names)
    {
        _paragraphs = paragraphs;
        foreach (var spots in names.SelectMany(name => name.Spots).GroupBy(spot => spot.Paragraph))
        {
            var paragraph = paragraphs[spots.Key - 1];
            var taken = new bool[paragraph.Text.Length + 1];
            foreach (var spot in spots) Array.Fill(taken, true, spot.Start, spot.End - spot.Start);
            Read(paragraph, [.. spots.OrderBy(spot => spot.Start)], taken);
        }
    }

    /// <summary>Whether a name stands in the name of a doctrine: 习近平新时代…思想.</summary>
    public bool IsDoctrine(NameSpot spot)
    {
        var text = _paragraphs[spot.Paragraph - 1].Text;
        var rest = text.AsSpan(spot.End, Math.Min(18, text.Length - spot.End));
        var thought = rest.IndexOf("思想", StringComparison.Ordinal);
        return thought >= 0 && rest.IndexOfAny('，', ',', '、') is var mark && (mark < 0 || thought < mark) && (rest.StartsWith("新时代", StringComparison.Ordinal) || rest.IndexOfAny('对', '关', '的') is var other && (other < 0 || thought < other));
    }

    /// <summary>The offices of a name, in the order in which they stand; a shorter form of one that stands already is left out.</summary>
    public ImmutableArray<Office> Of(FoundName name, CoverageArticle article)
    {
        var offices = new List<Office>();
        foreach (var place in _offices.GetValueOrDefault(name.Name) ?? [])
        {
            var printed = article.Paragraphs[place.Paragraph.Number - 1].Text[place.Start..place.End];
            if (offices.Exists(office => office.Title.EndsWith(printed, StringComparison.Ordinal))) continue;
            var office = new Office(printed, place.Organisation, place.Paragraph.Words(place.Start, place.End));
            var shorter = offices.FindIndex(one => printed.EndsWith(one.Title, StringComparison.Ordinal));
            if (shorter >= 0) offices[shorter] = office;
            else offices.Add(office);
        }

        return [.. offices];
    }

    private void Read(RuleParagraph paragraph, List<NameSpot> spots, bool[] taken)
    {
        var byEnd = spots.ToDictionary(spot => spot.End);
        var before = new Dictionary<int, List<OfficePlace>>();
        foreach (var spot in spots)
        {
            var offices = OfficeParser.Before(paragraph, spot.Start, taken);
            if (offices.Count == 0 && SharedOffices.Previous(paragraph, spot, byEnd) is { } previous && SharedOffices.AreShared(paragraph, before[previous.Start])) offices = before[previous.Start];
            before[spot.Start] = offices;
            Add(spot, offices);
            if (OfficeParser.Behind(paragraph, spot.End) is { } behind) Add(spot, [behind]);
            if (offices.Count == 0 && OfficeParser.Apposed(paragraph, spot.End, taken) is { } apposed) Add(spot, [apposed]);
        }

        // Who stands before 为…, and those of the list who stand before that one.
        for (var i = spots.Count - 1; i >= 0; i--)
        {
            if (SharedOffices.Became(paragraph, spots[i]) is not { } became) continue;
            NameSpot? spot = spots[i];
            for (; spot is { } one; spot = Linked(paragraph, one, i, spots, before, byEnd)) Add(one, [became]);
        }
    }

    private static NameSpot? Linked(RuleParagraph paragraph, NameSpot spot, int last, List<NameSpot> spots, Dictionary<int, List<OfficePlace>> before, Dictionary<int, NameSpot> byEnd)
    {
        if (SharedOffices.Previous(paragraph, spot, byEnd) is { } previous) return previous;
        // 甲与北京大学教授乙: the office of the second stands between.
        var start = before[spot.Start] is [var first, ..] ? first.Start : spot.Start;
        return start > 0 && paragraph.Text[start - 1] is '、' or '和' or '与' && byEnd.TryGetValue(start - 1, out var other) && other.Start < spots[last].Start ? other : null;
    }

    private void Add(NameSpot spot, List<OfficePlace> offices)
    {
        if (!_offices.TryGetValue(spot.Name, out var all)) _offices[spot.Name] = all = [];
        all.AddRange(offices);
    }
}
