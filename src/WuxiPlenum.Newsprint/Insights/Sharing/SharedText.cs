using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights.Sharing;

/// <summary>
/// Finds the passages that two documents share, word for word or nearly, whatever marks, spaces and paragraph ends stand between:
/// from every few characters that both have, a passage goes on as long as they agree, over short differences too.
/// </summary>
public static class SharedText
{
    /// <summary>What is shorter, in characters without marks and spaces, is no passage.</summary>
    public const int Shortest = 13;

    private const int SeedLength = 6;
    private const int MostPlaces = 8;

    /// <summary>Compares two documents, in time linear in their length.</summary>
    public static SharedPassages Compare(CoverageArticle first, CoverageArticle second) => Compare(FoldedText.Of(first), FoldedText.Of(second));

    /// <summary>Compares two documents that have been folded already.</summary>
    public static SharedPassages Compare(FoldedText first, FoldedText second)
    {
        var (a, b) = (first.Text, second.Text);
        var seeds = new Seeds(a, SeedLength, MostPlaces);
        var (inFirst, inSecond) = (new bool[a.Length], new bool[b.Length]);
        var passages = ImmutableArray.CreateBuilder<SharedPassage>();
        for (var at = 0; at + SeedLength <= b.Length;)
        {
            var best = default(Match);
            foreach (var place in seeds.PlacesOf(b.AsSpan(at, SeedLength)))
            {
                var match = Match.From(a, place, b, at);
                if (match.Same > best.Same) best = match;
            }

            if (best.Same < Shortest)
            {
                at++;
                continue;
            }

            Array.Fill(inFirst, true, best.First, best.FirstEnd - best.First);
            Array.Fill(inSecond, true, best.Second, best.SecondEnd - best.Second);
            passages.Add(Passage(first, second, best));
            at = best.SecondEnd;
        }

        return new SharedPassages(passages.ToImmutable(), Share(inFirst), Share(inSecond));
    }

    private static SharedPassage Passage(FoldedText first, FoldedText second, Match match)
    {
        var likeness = Math.Round(match.Likeness, 3);
        return new SharedPassage(
            first.WordsOf(match.First, match.FirstEnd - match.First),
            second.WordsOf(match.Second, match.SecondEnd - match.Second),
            match.Same,
            likeness,
            new Evidence(likeness == 1 ? "same-passage" : "like-passage", likeness));
    }

    private static double Share(bool[] shared) => shared.Length == 0 ? 0 : Math.Round((double)shared.Count(isShared => isShared) / shared.Length, 4);
}
