using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Archive.Search.Suggest;

/// <summary>Offers what a reader may want to search for: while she types, and when nothing was found.</summary>
public sealed class SearchSuggestions
{
    /// <summary>What goes beyond is not looked at.</summary>
    public const int MaxLength = 50;

    private const int MostHeadlines = 3;
    private const int MostNear = 3;

    private readonly PlenumContext _context;
    private readonly ArticleSearch _search;
    private readonly FactsStore _facts;
    private readonly LexiconStore _lexicon;
    private readonly SearchLimit _limit;

    internal SearchSuggestions(PlenumContext context, ArticleSearch search, FactsStore facts, LexiconStore lexicon, SearchLimit limit) =>
        (_context, _search, _facts, _lexicon, _limit) = (context, search, facts, lexicon, limit);

    /// <summary>
    /// What begins with what was typed, in Chinese, pinyin or initials, then what holds it; topics, people and terms before headlines.
    /// For a blank text the terms and topics of the most articles.
    /// </summary>
    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string typed, int count, CancellationToken cancellation = default)
    {
        var entries = (await LexiconAsync(cancellation)).Entries;
        var text = Fold.Text(typed.Length > MaxLength ? typed[..MaxLength] : typed).Trim();
        if (text.Length == 0)
            return [.. entries.Where(entry => entry.Kind == SuggestionKind.Term && entry.Text.Length > 2).Take(count).Select(Suggestion.Of)];
        var letters = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\''));
        var isPinyin = letters.Length > 1 && letters.All(char.IsAsciiLetterLower);
        var found = entries
            .Select(entry => (Entry: entry, Rank: Rank(entry, text, isPinyin ? letters : null)))
            .Where(pair => pair.Rank is not null)
            .OrderBy(pair => pair.Entry.Kind == SuggestionKind.Headline).ThenBy(pair => pair.Rank)
            .ThenByDescending(pair => pair.Entry.Articles).ThenBy(pair => pair.Entry.Text.Length)
            .Select(pair => pair.Entry).DistinctBy(entry => (entry.Folded, entry.Kind == SuggestionKind.Headline)).ToList();
        var headlines = found.Where(entry => entry.Kind == SuggestionKind.Headline).Take(Math.Max(MostHeadlines, count - found.Count(entry => entry.Kind != SuggestionKind.Headline))).ToList();
        return [.. found.Where(entry => entry.Kind != SuggestionKind.Headline).Take(count - Math.Min(headlines.Count, MostHeadlines)).Concat(headlines).Take(count).Select(Suggestion.Of)];
    }

    /// <summary>
    /// For a query that finds nothing: what is written or read much the same and is in the archive, then the parts of the query that are. None when that
    /// cannot be said in the time of one search.
    /// </summary>
    public async Task<NearQueries> NearAsync(string query, CancellationToken cancellation = default)
    {
        var parsed = SearchQuery.Parse(query);
        var words = parsed.Wanted.Where(word => word.Term.Text.Length <= MaxLength).ToList();
        if (words.Count == 0)
            return NearQueries.None;
        var lexicon = await LexiconAsync(cancellation);
        await using var snapshot = await _context.BeginReadAsync(cancellation);
        try
        {
            return await _limit.HoldAsync(limited => NearAsync(query, words, lexicon, limited), cancellation);
        }
        catch (SearchTookTooLongException)
        {
            return NearQueries.None;
        }
    }

    private async Task<NearQueries> NearAsync(string query, List<TextCondition> words, Lexicon lexicon, CancellationToken cancellation)
    {
        var meant = words.TakeWhile(_ => !cancellation.IsCancellationRequested).SelectMany(word => NearMisses.Of(word.Term.Text, lexicon.Entries).Select(near => words.Count == 1 ? near : query.Replace(word.Term.Original, near, StringComparison.Ordinal)));
        var others = words.Count > 1 ? words.Select(word => word.Term.Original) : await PartsAsync(words[0].Term.Text, cancellation);
        return new NearQueries(await CountAsync(meant, cancellation), await CountAsync(others, cancellation));
    }

    private async Task<List<NearQuery>> CountAsync(IEnumerable<string> queries, CancellationToken cancellation)
    {
        var near = new List<NearQuery>();
        foreach (var query in queries.Distinct().Take(2 * MostNear))
        {
            var total = await TotalAsync(query, cancellation);
            if (total.Articles > 0)
                near.Add(new NearQuery(query, total));
        }

        return [.. near.Take(MostNear)];
    }

    /// <summary>The longest beginning and the longest end of a phrase that are in the archive, two characters at least; first both as two words.</summary>
    private async Task<IReadOnlyList<string>> PartsAsync(string phrase, CancellationToken cancellation)
    {
        async Task<string?> Longest(Func<int, string> part)
        {
            var (good, bad) = (1, phrase.Length); // what is found of a phrase, any shorter part of it finds too, but for cut numbers
            while (bad - good > 1)
            {
                var middle = (good + bad) / 2;
                if ((await TotalAsync(part(middle), cancellation)).Articles > 0) good = middle;
                else bad = middle;
            }

            return good > 1 ? part(good) : null;
        }

        var (end, beginning) = (await Longest(length => phrase[^length..]), await Longest(length => phrase[..length]));
        var parts = new[] { end, beginning }.OfType<string>().OrderByDescending(part => part.Length);
        // Where the two meet, the phrase may be two words that stand apart.
        return beginning?.Length + end?.Length >= phrase.Length ? [$"{phrase[..^end!.Length]} {end}", .. parts] : [.. parts];
    }

    private async Task<SearchTotals> TotalAsync(string query, CancellationToken cancellation) =>
        (await _search.SelectAsync(SearchQuery.Parse(query), SearchFilter.None, cancellation)).Totals;

    private async Task<Lexicon> LexiconAsync(CancellationToken cancellation)
    {
        int change;
        await using (await _context.BeginReadAsync(cancellation))
            change = (await _facts.CurrentAsync(_context, cancellation)).LastChange;
        return await _lexicon.GetAsync(change, cancellation);
    }

    /// <summary>The lower the nearer; null when it does not fit.</summary>
    private static int? Rank(LexiconEntry entry, string text, string? pinyin)
    {
        if (entry.Folded.StartsWith(text, StringComparison.Ordinal))
            return 0;
        if (pinyin is not null && entry.Kind != SuggestionKind.Headline && PinyinReadings.Begins(pinyin, entry.Folded))
            return 1;
        return entry.Folded.Contains(text, StringComparison.Ordinal) ? 2 : null;
    }
}

/// <param name="Slug">Of the topic or the article that it names; null for what is searched for.</param>
public sealed record Suggestion(string Text, SuggestionKind Kind, string? Slug)
{
    internal static Suggestion Of(LexiconEntry entry) => new(entry.Text, entry.Kind, entry.Slug);
}

/// <param name="Meant">What the reader may have meant.</param>
/// <param name="Parts">Parts of the query that are found.</param>
public sealed record NearQueries(IReadOnlyList<NearQuery> Meant, IReadOnlyList<NearQuery> Parts)
{
    public static NearQueries None { get; } = new([], []);
}

public sealed record NearQuery(string Query, SearchTotals Total);
