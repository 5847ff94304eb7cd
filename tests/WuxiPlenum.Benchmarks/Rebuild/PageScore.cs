using System.Text;
using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Benchmarks.Rebuild;

/// <summary>How near a reading comes to the truth; each figure from 0 to 1. NaN where the page has nothing of the kind.</summary>
/// <param name="Clustering">B-cubed F1 over the characters of the text: whether what belongs to one article is in one.</param>
/// <param name="Order">Share of the neighbouring pairs of paragraphs, and of the cut sentences, that the reading keeps.</param>
internal sealed record PageScore(double Coverage, double Clustering, double Title, double Heading, double Byline, double Order, double JoinRecall, double JoinPrecision, double Paragraphs)
{
    public double[] Figures => [Coverage, Clustering, Title, Heading, Byline, Order, JoinRecall, JoinPrecision, Paragraphs];

    public static PageScore Of(PageTruth truth, PageReading reading)
    {
        var text = truth.Source.Text;
        var given = new ReadPlaces(reading);
        var left = new HashSet<int>();
        var copies = new Dictionary<int, int>();
        foreach (var doubled in truth.Doubled)
        {
            var (places, others) = (doubled.Places, doubled.OtherPlaces);
            if (others.Count == places.Count && places.Any(given.Body.ContainsKey) && !others.Any(given.Body.ContainsKey))
            {
                for (var i = 0; i < places.Count; i++) copies[others[i]] = places[i];
                left.UnionWith(others);
            }
            else
            {
                left.UnionWith(places);
            }
        }

        var body = new Dictionary<int, int>();
        var paragraphs = new List<HashSet<int>>();
        var (pairs, kept, trueJoins) = (0, 0, new HashSet<(int, int)>());
        var solid = new HashSet<int>();
        for (var a = 0; a < truth.Articles.Count; a++)
        {
            solid.UnionWith(truth.Articles[a].Headline);
            foreach (var section in truth.Articles[a].Sections) solid.UnionWith(section.HeadingPlaces);
            foreach (var place in truth.Articles[a].Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Runs).SelectMany(run => run)) body[copies.GetValueOrDefault(place, place)] = a;
        }

        foreach (var place in left) body.Remove(place);
        solid.UnionWith(body.Keys);
        foreach (var article in truth.Articles)
        {
            var previous = -1;
            foreach (var paragraph in article.Sections.SelectMany(section => section.Paragraphs))
            {
                var runs = paragraph.Runs.Select(run => run.Select(place => copies.GetValueOrDefault(place, place)).Where(body.ContainsKey).ToArray()).Where(run => run.Length > 0).ToList();
                if (runs.Count == 0) continue;
                paragraphs.Add([.. runs.SelectMany(run => run)]);
                if (previous >= 0)
                {
                    pairs++;
                    if (given.Next(body).GetValueOrDefault(previous, -1) == runs[0][0]) kept++;
                }

                for (var i = 1; i < runs.Count; i++)
                {
                    var (end, start) = (runs[i - 1][^1], runs[i][0]);
                    pairs++;
                    if (given.Next(body).GetValueOrDefault(end, -1) == start && given.Body[end] == given.Body[start]) kept++;
                    if (Crosses(text, end, start, solid)) trueJoins.Add((end, start));
                }

                previous = runs[^1][^1];
            }
        }

        var joins = given.Paragraphs.SelectMany(places => places.Where(place => solid.Contains(place) || truth.Furniture.Contains(place)).Pairwise()).Where(pair => Crosses(text, pair.First, pair.Second, solid)).ToHashSet();
        var matched = Match(truth, given, body);
        return new PageScore(
            body.Keys.Count(place => given.Body.ContainsKey(place) || given.Unplaced.ContainsKey(place)) / (double)Math.Max(1, body.Count),
            BCubed(body, given),
            Titles(truth, reading, matched),
            F1(truth.Articles.SelectMany(article => article.Sections).Select(section => Letters(section.Heading)), reading.Articles.SelectMany(article => article.Sections).Select(section => Letters(section.Heading?.Text))),
            truth.Articles.Select((article, a) => matched[a] is { } m && BylineFits(article, reading.Articles[m]) ? 1 : 0).Average(),
            pairs == 0 ? 1 : kept / (double)pairs,
            trueJoins.Count == 0 ? double.NaN : trueJoins.Count(joins.Contains) / (double)trueJoins.Count,
            joins.Count == 0 ? double.NaN : joins.Count(trueJoins.Contains) / (double)joins.Count,
            F1(paragraphs.Select(Key), given.Paragraphs.Select(places => Key(places.Where(body.ContainsKey)))));
    }

    // Two different sets of places hardly agree in all of these.
    private static string Key(IEnumerable<int> places)
    {
        var (count, sum, least, most) = (0, 0L, int.MaxValue, -1);
        foreach (var place in places) (count, sum, least, most) = (count + 1, sum + ((long)place * place), Math.Min(least, place), Math.Max(most, place));
        return count == 0 ? "" : $"{count} {sum} {least} {most}";
    }

    private static double F1(IEnumerable<string> truth, IEnumerable<string> given)
    {
        var (expected, found) = (truth.Where(one => one.Length > 0).ToList(), given.Where(one => one.Length > 0).ToList());
        if (expected.Count == 0) return found.Count == 0 ? double.NaN : 0;
        var (total, left, hits) = (expected.Count, new List<string>(expected), 0);
        foreach (var one in found) hits += left.Remove(one) ? 1 : 0;
        return 2.0 * hits / (total + found.Count);
    }

    private static double BCubed(Dictionary<int, int> body, ReadPlaces given)
    {
        var cells = new Dictionary<(int, (char, int)), int>();
        var (trueSizes, readSizes) = (new Dictionary<int, int>(), new Dictionary<(char, int), int>());
        foreach (var (place, article) in body)
        {
            // In an article, set aside, or nowhere among the text.
            var cluster = given.Body.TryGetValue(place, out var at) ? ('a', at.Article) : given.Unplaced.TryGetValue(place, out var aside) ? ('u', aside) : ('l', place);
            cells[(article, cluster)] = cells.GetValueOrDefault((article, cluster)) + 1;
            trueSizes[article] = trueSizes.GetValueOrDefault(article) + 1;
            readSizes[cluster] = readSizes.GetValueOrDefault(cluster) + 1;
        }

        var precision = cells.Sum(cell => (double)cell.Value * cell.Value / readSizes[cell.Key.Item2]) / body.Count;
        var recall = cells.Sum(cell => (double)cell.Value * cell.Value / trueSizes[cell.Key.Item1]) / body.Count;
        return 2 * precision * recall / (precision + recall);
    }

    // Each article of the page with the one of the reading that has most of its text, the clearest first.
    private static int?[] Match(PageTruth truth, ReadPlaces given, Dictionary<int, int> body)
    {
        var matched = new int?[truth.Articles.Count];
        var taken = new HashSet<int>();
        foreach (var pair in body.Where(one => given.Body.ContainsKey(one.Key)).GroupBy(one => (True: one.Value, Read: given.Body[one.Key].Article)).OrderByDescending(group => group.Count()))
        {
            if (matched[pair.Key.True] is null && taken.Add(pair.Key.Read)) matched[pair.Key.True] = pair.Key.Read;
        }

        return matched;
    }

    private static double Titles(PageTruth truth, PageReading reading, int?[] matched)
    {
        var left = reading.Articles.Select((article, i) => (Article: i, Title: Letters(article.Title?.Text))).Where(one => one.Title.Length > 0).ToList();
        var (all, hits, titled) = (left.Count, 0, 0);
        for (var a = 0; a < truth.Articles.Count; a++)
        {
            if (truth.Articles[a].Title is null) continue;
            titled++;
            var accepted = truth.Articles[a].Titles.Select(Letters).ToHashSet();
            var at = left.FindIndex(one => one.Article == matched[a] && accepted.Contains(one.Title));
            if (at < 0) at = left.FindIndex(one => accepted.Contains(one.Title));
            if (at < 0) continue;
            left.RemoveAt(at);
            hits++;
        }

        return titled + all == 0 ? double.NaN : 2.0 * hits / (titled + all);
    }

    private static bool BylineFits(TrueArticle article, Article read)
    {
        var names = Names(read.Byline?.Text);
        return Names(article.Byline).SetEquals(names) || article.Bylines.Any(other => Names(other).SetEquals(names));
    }

    private static HashSet<string> Names(string? byline)
    {
        if (string.IsNullOrWhiteSpace(byline)) return [];
        var text = byline.Normalize(NormalizationForm.FormKC);
        var names = Regex.Split(Regex.Replace(text, "本报|特约|见习|实习|首席|全媒体|融媒体|通讯员|通訊員|记者|記者|编辑|編輯|评论员|評論員|摄影|攝影|报道|報道|文/图|图/文|摄|攝", " "), @"[\s、,，;；/·()（）]+")
            .Select(name => Regex.Replace(name, @"\W", "")).Where(name => name.Length > 0).ToHashSet();
        return names.Count > 0 ? names : [Letters(text)];
    }

    private static string Letters(string? text) => string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // Whether a blank line, or text that matters, stands between two places.
    private static bool Crosses(string text, int end, int start, HashSet<int> solid)
    {
        if (start <= end) return true;
        if (start == end + 1) return false;
        if (Regex.IsMatch(text[(end + 1)..start].ReplaceLineEndings("\n"), @"\n[^\S\n]*\n")) return true;
        for (var i = end + 1; i < start; i++)
        {
            if (solid.Contains(i)) return true;
        }

        return false;
    }
}
