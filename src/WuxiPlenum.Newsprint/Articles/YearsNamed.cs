using System.Globalization;
using System.Text.RegularExpressions;

namespace WuxiPlenum.Newsprint.Articles;

/// <summary>The years that a page names, counted once for all its datelines: which of them it speaks of as now.</summary>
internal sealed partial class YearsNamed
{
    private readonly Dictionary<int, int> _times;
    private readonly bool _looksAhead;

    private YearsNamed(Dictionary<int, int> times, bool looksAhead) => (_times, _looksAhead) = (times, looksAhead);

    public static YearsNamed In(string text)
    {
        var years = YearName().Matches(text).Select(match => int.TryParse(match.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0);
        return new(years.Where(year => year is > 1949 and < 2100).GroupBy(year => year).ToDictionary(group => group.Key, group => group.Count()), NextYear().IsMatch(text));
    }

    /// <summary>The year that is now, by an event in a month: the one before "next year's", else the one named most often; null when none is named.</summary>
    public int? At(int month)
    {
        if (_times.Count == 0) return null;
        return _times.Keys.Order().LastOrDefault(year => _looksAhead && month >= 10 && _times.ContainsKey(year + 1), _times.MaxBy(pair => (pair.Value, pair.Key)).Key);
    }

    [GeneratedRegex(@"(?<year>\d{4})年")]
    private static partial Regex YearName();

    [GeneratedRegex("明年|来年|新的一年|即将过去")]
    private static partial Regex NextYear();
}
