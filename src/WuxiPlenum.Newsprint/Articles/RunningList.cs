using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Blocks;

namespace WuxiPlenum.Newsprint.Articles;

/// <summary>Recognises a list that runs inside a paragraph: 一要…九要…, 一是…二是…, 第一，…第二，….</summary>
internal static partial class RunningList
{
    private const int FewestItems = 3;

    private static readonly SearchValues<char> s_numerals = SearchValues.Create("一二三四五六七八九十");
    private static readonly SearchValues<char> s_afterNumerals = SearchValues.Create("要是个则，、,");

    /// <summary>The items in order, and whether a number is missing or doubled; no items when the paragraph holds no list.</summary>
    public static (ImmutableArray<ListItem> Items, bool IsBroken) Find(string text)
    {
        var best = (Items: ImmutableArray<ListItem>.Empty, IsBroken: false);
        if (!CouldHoldList(text)) return best;
        // 五六十要: not everything that is written with numerals is a number.
        foreach (var kind in Marker().Matches(text).Where(match => ChineseNumber.Parse(NumberOf(match)) is not null).GroupBy(Kind))
        {
            var markers = InOrder(kind.ToList());
            if (markers.Count < FewestItems || markers.Count <= best.Items.Length) continue;
            var items = markers.Select((marker, i) => new ListItem(
                Ordinal(marker), marker.Groups["marker"].Value, marker.Groups["marker"].Index, i + 1 < markers.Count ? markers[i + 1].Groups["marker"].Index : text.Length));
            var list = items.ToImmutableArray();
            best = (list, list.Where((item, i) => item.Ordinal != list[0].Ordinal + i).Any());
        }

        return best;
    }

    // Whether numerals stand often enough before what may follow them in a marker.
    private static bool CouldHoldList(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < FewestItems && text.IndexOfAny(s_numerals) is >= 0 and var at && at + 1 < text.Length)
        {
            if (s_afterNumerals.Contains(text[at + 1])) count++;
            text = text[(at + 1)..];
        }

        return count >= FewestItems;
    }

    private static string Kind(Match match) => match.Groups["verb"].Value + (match.Groups["nth"].Success ? "第" : "");

    private static string NumberOf(Match match) => match.Groups["number"].Value;

    private static int Ordinal(Match match) => ChineseNumber.Parse(NumberOf(match))!.Value;

    // Rising numbers that begin with one, or go on from a page before.
    private static List<Match> InOrder(List<Match> matches)
    {
        var list = new List<Match>();
        foreach (var match in matches)
        {
            var ordinal = Ordinal(match);
            if (list.Count == 0 || (ordinal > Ordinal(list[^1]) && ordinal <= Ordinal(list[^1]) + 2)) list.Add(match);
        }

        return list;
    }

    [GeneratedRegex(@"(?<=^|[。；：，！;:,！?？”])\s*(?<marker>(?<nth>第)?(?<number>[一二三四五六七八九十]{1,3})(?<verb>要|是|个是|则|(?<=第[一二三四五六七八九十]{1,3})[，、,])|(?<nth>第)(?<number>[一二三四五六七八九十]{1,3})(?<verb>[，,]))")]
    private static partial Regex Marker();
}
