using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Findings;

namespace WuxiPlenum.Newsprint.Editions;

/// <summary>The articles of several pages, those that jump made whole, with the findings renumbered and one for each jump.</summary>
internal sealed class JoinedArticles
{
    private readonly List<Article> _articles = [];
    private readonly List<UnplacedText> _unplaced = [];
    private readonly List<Finding> _findings = [];

    public JoinedArticles(IReadOnlyList<PageReading> pages, IReadOnlyList<JumpMatch<(int Page, int Article)>> matches)
    {
        var next = matches.ToDictionary(match => match.From);
        var continued = matches.Select(match => match.To).ToHashSet();
        var places = new Dictionary<(int Page, int Article), (int Article, int Paragraphs)>();
        foreach (var key in pages.SelectMany((page, p) => page.Articles.Select((_, a) => (Page: p, Article: a))).Where(key => !continued.Contains(key) || IsInCircle(key, next, continued)))
        {
            if (places.ContainsKey(key)) continue;
            var article = pages[key.Page].Articles[key.Article];
            places[key] = (_articles.Count, 0);
            for (var at = key; next.TryGetValue(at, out var match) && !places.ContainsKey(match.To); at = match.To)
                article = Append(article, pages[match.To.Page].Articles[match.To.Article], match, places);
            _articles.Add(article);
        }

        foreach (var (page, p) in pages.Select((page, p) => (page, p)))
        {
            _findings.AddRange(page.Findings.Select(finding => finding.Article is { } a ? Place(finding, places[(p, a)]) : finding));
        }
    }

    public ImmutableArray<Article> Articles => [.. _articles];

    /// <summary>The headlines that continuations repeat.</summary>
    public ImmutableArray<UnplacedText> Unplaced => [.. _unplaced];

    public ImmutableArray<Finding> Findings => [.. _findings];

    // Jump lines that lead around in a circle have no beginning: each of their articles may be one.
    private static bool IsInCircle((int, int) key, Dictionary<(int, int), JumpMatch<(int Page, int Article)>> next, HashSet<(int, int)> continued)
    {
        var seen = new HashSet<(int, int)>();
        var back = next.Values.ToDictionary(match => match.To, match => match.From);
        var at = key;
        while (continued.Contains(at) && seen.Add(at)) at = back[at];
        return continued.Contains(at);
    }

    private static Finding Place(Finding finding, (int Article, int Paragraphs) place) =>
        finding with { Article = place.Article, Paragraph = finding.Paragraph + place.Paragraphs };

    private Article Append(Article first, Article second, JumpMatch<(int Page, int Article)> match, Dictionary<(int Page, int Article), (int, int)> places)
    {
        var (last, opening) = (first.Paragraphs.Last(), second.Paragraphs.First());
        var number = last.Number;
        places[match.To] = (_articles.Count, match.CutsSentence ? number - 1 : number);
        _findings.Add(new Finding(FindingRule.JoinedAcrossPages, match.Confidence, [last.Spans[^1], opening.Spans[0]], _articles.Count, number, $"{last.Text[^Math.Min(6, last.Text.Length)..]}｜{opening.Text[..Math.Min(6, opening.Text.Length)]}"));
        // A continuation's headline repeats the first one's.
        var repeated = new[] { second.Kicker, second.Title }.Concat(second.Subtitles).OfType<Passage>();
        _unplaced.AddRange(repeated.Select(passage => new UnplacedText(UnplacedKind.Index, passage.Text, passage.Spans)));
        _findings.AddRange(repeated.Select(passage => new Finding(FindingRule.SetAside, match.Confidence, passage.Spans, null, null, passage.Text)));
        return FinishedArticle.Complete(JumpJoin.Join(first, second, match.CutsSentence), isGenreKnown: false, areTopicsKnown: false);
    }
}
