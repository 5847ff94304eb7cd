using System.Runtime.InteropServices;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>
/// What of the matches the filters leave, and what each facet would leave: a facet is counted over the articles that the query and
/// all filters but its own allow, so its counts say what choosing another value would give. One pass.
/// </summary>
internal sealed class Selection
{
    private readonly ArticleFacts _facts;
    private readonly List<Match> _chosen = [];

    /// <summary>By filter, what it alone keeps out.</summary>
    private readonly List<Match>[] _keptOut = [.. Enum.GetValues<FacetFilter>().Select(_ => new List<Match>())];

    public Selection(Matches matches, SearchFilter filter, ArticleFacts facts)
    {
        _facts = facts;
        var tests = Tests(filter, facts);
        if (tests.Count == 0)
        {
            _chosen = matches.All;
            return;
        }

        foreach (ref readonly var match in CollectionsMarshal.AsSpan(matches.All))
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

    public IReadOnlyList<Match> Chosen => _chosen;

    public SearchTotals Totals
    {
        get
        {
            var (paragraphs, occurrences) = (0L, 0L);
            foreach (ref readonly var match in CollectionsMarshal.AsSpan(_chosen))
                (paragraphs, occurrences) = (paragraphs + match.Paragraphs, occurrences + match.Occurrences);
            return new SearchTotals(_chosen.Count, paragraphs, occurrences);
        }
    }

    public IReadOnlyList<Facet> Facets => [.. _facts.Facets.Select(Count)];

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
        foreach (ref readonly var match in CollectionsMarshal.AsSpan(_chosen))
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
        column.CountIn(CollectionsMarshal.AsSpan(_chosen), counts);
        column.CountIn(CollectionsMarshal.AsSpan(_keptOut[(int)column.Filter]), counts);
        var (ranks, isDate) = (column.Ranks, column.Filter == FacetFilter.Date);
        var values = Enumerable.Range(0, counts.Length).Where(value => counts[value] > 0).ToArray();
        Array.Sort(Array.ConvertAll(values, value => isDate ? -ranks[value] : ((long)-counts[value] << 32) + ranks[value]), values);
        return new Facet(column.Name, Array.ConvertAll(values, value => new FacetCount(column.Values[value], counts[value])));
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
