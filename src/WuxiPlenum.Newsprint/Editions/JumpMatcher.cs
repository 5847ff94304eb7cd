using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Editions;

/// <summary>An article of one of several pages that breaks off （下转第2版） or goes on from elsewhere （上接第1版）.</summary>
/// <param name="Key">The caller's own mark for it.</param>
/// <param name="Sheet">What it was read from: no article jumps to where it stands.</param>
/// <param name="Page">The page that it stands on, as the newspaper names it, or several with 、 between; null when that is not known.</param>
public sealed record JumpEnd<TKey>(TKey Key, int Sheet, string? Page, Article Article);

/// <summary>Two parts of one article.</summary>
/// <param name="Confidence">0 to 1.</param>
/// <param name="CutsSentence">Whether the jump goes through a sentence, so that both parts share a paragraph.</param>
public sealed record JumpMatch<TKey>(TKey From, TKey To, double Confidence, bool CutsSentence);

/// <summary>
/// Decides which article that breaks off goes on in which other: by the pages that the jump lines name, then by the headlines, the seam
/// of the sentence and the common vocabulary. The pages may have come in any order, and at different times.
/// </summary>
public static partial class JumpMatcher
{
    private const double Least = 0.5;

    /// <summary>The pairs, each article in at most one as a beginning and in one as a continuation; the surest pairs first.</summary>
    public static IReadOnlyList<JumpMatch<TKey>> Match<TKey>(IEnumerable<JumpEnd<TKey>> articles) where TKey : notnull
    {
        var all = articles.Where(end => end.Article.ContinuedTo is not null || end.Article.ContinuedFrom is not null).Select(end => new Side<TKey>(end)).ToList();
        var pairs = from first in all.Where(side => side.Article.ContinuedTo is not null)
                    from second in all.Where(side => side.Article.ContinuedFrom is not null)
                    where first.End.Sheet != second.End.Sheet
                    let confidence = Confidence(first, second)
                    where confidence >= Least
                    orderby confidence descending
                    select new JumpMatch<TKey>(first.End.Key, second.End.Key, Math.Round(confidence, 2), CutsSentence(first.Article, second.Article));
        var (begun, continued) = (new HashSet<TKey>(), new HashSet<TKey>());
        return [.. pairs.ToList().Where(pair => !begun.Contains(pair.From) && !continued.Contains(pair.To) && begun.Add(pair.From) && continued.Add(pair.To))];
    }

    // Jump lines that name other pages rule a pair out.
    private static double Confidence<TKey>(Side<TKey> first, Side<TKey> second)
    {
        var (firstPage, secondPage) = (first.End.Page, second.End.Page);
        if (Contradict(first.Article.ContinuedTo, secondPage) || Contradict(second.Article.ContinuedFrom, firstPage)) return 0;
        if (firstPage is not null && firstPage == secondPage) return 0;
        var named = (secondPage is null ? 0 : 0.2) + (firstPage is null ? 0 : 0.2);
        var ends = Characters.EndsSentence(Last(first.Article).Text);
        var seam = ends == BeginsSentence(second.Article) ? 0.15 : -0.1;
        var confidence = 0.25 + named + seam + (0.2 * Likeness(first.Headline, second.Headline)) + (0.2 * Math.Min(1, 4 * Likeness(first.Text, second.Text)));
        return Math.Clamp(confidence, 0, 0.99);
    }

    private static bool Contradict(string? named, string? page) => page is not null && !page.Split('、').Select(Plain).Contains(Plain(named));

    // A03 in a file's name is A3 in the jump line.
    private static string? Plain(string? page) => page is null ? null : LeadingZeros().Replace(page.Trim().ToUpperInvariant(), "");

    private static bool CutsSentence(Article first, Article second) =>
        !Characters.EndsSentence(Last(first).Text) && second.Sections[0].Heading is null && !BeginsSentence(second);

    // A section heading begins something new; so do a few words. Else the sentence before has to tell.
    private static bool BeginsSentence(Article article) =>
        article.Sections[0].Heading is not null || Articles.Order.ParagraphOpening.Fits(Characters.FoldForRules(article.Paragraphs.First().Text));

    private static Paragraph Last(Article article) => article.Paragraphs.Last();

    // The share of one text's character pairs that stand in the other.
    private static double Likeness(HashSet<(char, char)> one, HashSet<(char, char)> other)
    {
        var (small, large) = one.Count <= other.Count ? (one, other) : (other, one);
        return small.Count == 0 ? 0 : (double)small.Count(large.Contains) / small.Count;
    }

    private static HashSet<(char, char)> Pairs(string text) =>
        [.. text.Zip(text.Skip(1)).Where(pair => Characters.IsLetter(pair.First) && Characters.IsLetter(pair.Second))];

    [GeneratedRegex(@"(?<!\d)0+(?=\d)")]
    private static partial Regex LeadingZeros();

    /// <summary>An end with what it is compared by, which is found once.</summary>
    private sealed record Side<TKey>(JumpEnd<TKey> End)
    {
        public Article Article => End.Article;

        public HashSet<(char, char)> Headline { get; } = Pairs(End.Article.Title?.Text + End.Article.Kicker?.Text);

        public HashSet<(char, char)> Text { get; } = Pairs(string.Concat(End.Article.Paragraphs.Select(paragraph => paragraph.Text)));
    }
}
