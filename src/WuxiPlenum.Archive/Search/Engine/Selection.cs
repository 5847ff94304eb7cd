using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>
/// What of the matches the filters leave, and what each facet would leave: a facet is counted over the articles that the query and
/// all filters but its own allow, so its counts say what choosing another value would give. One pass.
/// </summary>
internal sealed class Selection
{
    private readonly ArticleFacts _facts;
    private readonly Matches _chosen = new();

    /// <summary>By filter, what it alone keeps out.</summary>
    private readonly Matches[] _keptOut = [.. Enum.GetValues<FacetFilter>().Select(_ => new Matches())];

    /// <param name="query">As it was understood.</param>
    /// <param name="matches">What it finds.</param>
    public Selection(SearchQuery query, Matches matches, SearchFilter filter, ArticleFacts facts)
    {
        (Query, _facts) = (query, facts);
        var tests = Tests(filter, facts);
        if (tests.Count == 0)
        {
            _chosen = matches;
            return;
        }

        for (var part = 0; part < matches.Parts; part++)
        {
            foreach (ref readonly var match in matches.Part(part))
            {
                var (failed, by) = (0, default(FacetFilter));
                foreach (var (own, test) in tests)
                {
                    if (!test(match.Article))
                        (failed, by) = (failed + 1, own);
                }

                if (failed <= 1)
                    (failed == 0 ? _chosen : _keptOut[(int)by]).Add(match);
            }
        }
    }

    public SearchQuery Query { get; }

    public IReadOnlyCollection<Match> Chosen => _chosen;

    public SearchTotals Totals => new(_chosen.Count, _chosen.Paragraphs, _chosen.Occurrences);

    public IReadOnlyList<Facet> Facets => [.. _facts.Facets.Select(Count).SelectMany(facet => facet.Name == "day" ? [Longer(facet, "year", 4), Longer(facet, "month", 7), facet] : (Facet[])[facet])];

    /// <summary>Values with articles, those with the most first; years, months and days the latest first.</summary>
    public Facet Facet(string name) => Count(_facts.Facet(name));

    /// <summary>The matches of a page, in the order asked for.</summary>
    public List<Match> Page(SearchOrder order, int page, int size)
    {
        var skipped = (long)(page - 1) * size;
        if (skipped >= _chosen.Count)
            return [];
        var wanted = (int)Math.Min(_chosen.Count, skipped + size);
        var best = new PriorityQueue<Match, Key>(wanted + 1, Comparer<Key>.Create((a, b) => Compare(b, a))); // the worst on top
        var worst = default(Key);
        for (var part = 0; part < _chosen.Parts; part++)
        {
            foreach (ref readonly var match in _chosen.Part(part))
            {
                var key = new Key(First(match, order), match.Article);
                if (best.Count < wanted)
                    best.Enqueue(match, key);
                else if (Compare(key, worst) < 0)
                    best.DequeueEnqueue(match, key);
                else
                    continue;
                if (best.Count == wanted)
                    best.TryPeek(out _, out worst);
            }
        }

        var found = new List<Match>(wanted);
        while (best.TryDequeue(out var match, out _))
            found.Add(match);
        found.Reverse();
        return found[(int)skipped..];
    }

    /// <summary>What the order asked for leaves open, the place in the paper decides, which no two articles share.</summary>
    private int Compare(Key one, Key other) =>
        one.First == other.First ? _facts.Of(one.Article).CompareTo(_facts.Of(other.Article)) : one.First.CompareTo(other.First);

    /// <summary>The lower the earlier.</summary>
    private uint First(in Match match, SearchOrder order)
    {
        if (order == SearchOrder.Relevance)
            return ~BitConverter.SingleToUInt32Bits(match.Score); // of numbers that are not negative, the bits are in their order
        var day = _facts.Of(match.Article).Day;
        return order != SearchOrder.Oldest ? uint.MaxValue - (uint)(day + 1) : day < 0 ? uint.MaxValue : (uint)day;
    }

    private Facet Count(FacetColumn column)
    {
        var counts = new int[column.Count];
        column.CountIn(_chosen, counts);
        column.CountIn(_keptOut[(int)column.Filter], counts);
        var (ranks, isDate) = (column.Ranks, column.Filter == FacetFilter.Date);
        var values = Enumerable.Range(0, counts.Length).Where(value => counts[value] > 0).ToArray();
        Array.Sort(Array.ConvertAll(values, value => isDate ? -ranks[value] : ((long)-counts[value] << 32) + ranks[value]), values);
        return new Facet(column.Name, Array.ConvertAll(values, value => new FacetCount(column.Values[value], counts[value])));
    }

    /// <summary>Counts of days put together to longer times: an article has one day, so none is counted twice.</summary>
    /// <param name="length">Characters of the day that tell the time.</param>
    private static Facet Longer(Facet days, string name, int length)
    {
        var times = new List<FacetCount>();
        foreach (var (day, articles) in days.Values)
        {
            if (times.Count > 0 && day.StartsWith(times[^1].Value, StringComparison.Ordinal))
                times[^1] = times[^1] with { Articles = times[^1].Articles + articles };
            else
                times.Add(new FacetCount(day[..length], articles));
        }

        return new Facet(name, times);
    }

    private static List<(FacetFilter Own, Func<int, bool> Test)> Tests(SearchFilter filter, ArticleFacts facts)
    {
        var tests = new List<(FacetFilter, Func<int, bool>)>();
        void Add(string? value, FacetColumn column)
        {
            if (value is null)
                return;
            var number = column.Number(value);
            tests.Add((column.Filter, article => column.Of(article).Contains(number)));
        }

        Add(filter.Topic, facts.Facet("topic"));
        Add(filter.Type?.ToString(), facts.Facet("type"));
        Add(filter.Speaker, facts.Facet("speaker"));
        Add(filter.Kind?.ToString(), facts.Facet("kind"));
        Add(filter.Byline, facts.Facet("byline"));
        Add(filter.Place, facts.Facet("place"));
        if (filter.From is not null || filter.To is not null)
        {
            var (from, to) = (filter.From?.DayNumber ?? 0, filter.To?.DayNumber ?? int.MaxValue);
            tests.Add((FacetFilter.Date, article => facts.Of(article).Day is var day && day >= from && day <= to));
        }

        return tests;
    }

    /// <summary>By what a match is put in order.</summary>
    private readonly record struct Key(uint First, int Article);
}
