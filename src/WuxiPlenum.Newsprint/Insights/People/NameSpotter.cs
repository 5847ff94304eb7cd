using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>
/// Decides which candidates are names. What stands around each place is weighed; that the same characters stand as a name elsewhere, and names
/// on the other side of a 、, speak for it. The weightiest place is decided first and takes its characters.
/// </summary>
internal static class NameSpotter
{
    private const double Enough = 3;
    private const double Beside = 1.8;
    private const double Member = 1.4;
    private const double Again = 0.4;
    private const double IsPlace = -2.5;

    // Below this the two sides of a place together speak against a name.
    private const double Against = 0.4;

    public static List<FoundName> Find(List<RuleParagraph> paragraphs)
    {
        var spots = paragraphs.SelectMany(NameCandidates.In).Where(spot => spot.Score > -2).ToList();
        var support = Support(spots);
        var ranked = spots.Select(spot => (Spot: spot, Score: spot.Score + support[spot.Name])).OrderByDescending(one => one.Score).ThenBy(one => one.Spot.Paragraph).ThenBy(one => one.Spot.Start).ToList();
        var taken = paragraphs.ToDictionary(paragraph => paragraph.Number, paragraph => new bool[paragraph.Text.Length + 1]);
        var places = spots.GroupBy(spot => spot.Name).ToDictionary(group => group.Key, group => group.ToList());
        var found = new Dictionary<string, FoundName>();

        foreach (var (spot, score) in ranked)
        {
            if (score < Enough) break;
            Accept(spot, score, places, taken, found);
        }

        // Along a list a name speaks for the next, and for the one before.
        foreach (var inOrder in (IEnumerable<IEnumerable<NameSpot>>)[spots, Enumerable.Reverse(spots)])
        {
            foreach (var one in inOrder.GroupBy(spot => (spot.Paragraph, spot.Start)))
            {
                var best = one.Where(spot => IsBeside(spot, paragraphs[spot.Paragraph - 1].Text, taken[spot.Paragraph])).OrderByDescending(spot => spot.Score + support[spot.Name]).FirstOrDefault();
                if (best.Name is null) continue;
                var beside = Beside + (IsMember(best, paragraphs[best.Paragraph - 1].Text) ? Member : 0);
                if (best.Score + support[best.Name] + beside >= Enough - 0.3) Accept(best, best.Score + beside, places, taken, found);
            }
        }

        foreach (var name in found.Values) name.Spots.Sort((one, other) => (one.Paragraph, one.Start).CompareTo((other.Paragraph, other.Start)));
        return [.. found.Values.OrderBy(name => name.Spots[0].Paragraph).ThenBy(name => name.Spots[0].Start)];
    }

    // How much the other places of the same characters speak for a name: they are one wherever they stand, or in none.
    private static Dictionary<string, double> Support(List<NameSpot> spots) => spots.GroupBy(spot => spot.Name).ToDictionary(group => group.Key, group =>
    {
        var (good, bad) = (group.Count(spot => spot.IsPlausible), group.Count(spot => spot is { IsPlausible: false, Left: var left, Right: var right } && left + right < Against));
        if (NameWords.NotNames.Contains(group.Key) && !group.Any(spot => spot.HasPost)) return -1;
        // 岱平市: what is a place once is one always, unless an office or a verb of speech says otherwise.
        if (group.Any(spot => spot.Right <= IsPlace) && !group.Any(spot => spot.Left >= Enough || spot.Right >= Enough)) return IsPlace;
        var surely = good > 1 && group.Any(spot => spot.IsPlausible && spot.Right >= 1.8) ? 2 * Again : 0;
        return Math.Min(1.2, Math.Max(0, good - 1) * Again) + surely - (bad > good ? 1 : bad > 0 ? 0.3 : 0);
    });

    private static void Accept(NameSpot spot, double score, Dictionary<string, List<NameSpot>> places, Dictionary<int, bool[]> taken, Dictionary<string, FoundName> found)
    {
        if (!IsFree(spot, taken)) return;
        if (found.TryGetValue(spot.Name, out var name))
        {
            Take(spot, taken, name);
            return;
        }

        found[spot.Name] = name = new FoundName(spot.Name, score, []);
        Take(spot, taken, name);
        foreach (var other in places[spot.Name])
        {
            // Three characters that are a name once are one wherever they stand: 按照苗建业的说法.
            if ((other.IsPlausible || (spot.End - spot.Start > 2 && other.Right > -1)) && IsFree(other, taken)) Take(other, taken, name);
        }
    }

    private static void Take(NameSpot spot, Dictionary<int, bool[]> taken, FoundName name)
    {
        Array.Fill(taken[spot.Paragraph], true, spot.Start, spot.End - spot.Start);
        name.Spots.Add(spot);
    }

    private static bool IsFree(NameSpot spot, Dictionary<int, bool[]> taken) => !taken[spot.Paragraph].AsSpan(spot.Start, spot.End - spot.Start).Contains(true);

    // Whether a name is all that stands between two marks of a list: 宋江涛、晁盖、花荣，
    private static bool IsMember(NameSpot spot, string text) =>
        spot.Start > 0 && text[spot.Start - 1] == '、' && (spot.End == text.Length || text[spot.End] is '、' or '等' || RuleText.EndsClause(text[spot.End]));

    // Whether a name stands on the other side of a 、, and this one ends where a name of a list can end.
    private static bool IsBeside(NameSpot spot, string text, bool[] taken)
    {
        if (taken.AsSpan(spot.Start, spot.End - spot.Start).Contains(true)) return false;
        var before = spot.Start > 1 && text[spot.Start - 1] is '、' or '和' or '与' && taken[spot.Start - 2];
        var after = spot.End + 1 < text.Length && text[spot.End] is '、' or '和' or '与' && taken[spot.End + 1];
        return (before && spot.Right > 0) || (after && spot.Left > 0);
    }
}
