namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>
/// What of the matches the filters leave, and what each facet would leave: a facet is counted over the articles that the query and
/// all filters but its own allow, so its counts say what choosing another value would give. One pass.
/// </summary>
internal sealed class Selection
{
    private readonly ArticleFacts _facts;
    private readonly Matches _matches;
    private readonly List<int> _chosen = [];
    private readonly int[][] _counts;

    public Selection(Matches matches, SearchFilter filter, ArticleFacts facts)
    {
        (_facts, _matches) = (facts, matches);
        _counts = [.. facts.Facets.Select(facet => new int[facet.Values.Count])];
        var tests = Tests(filter, facts);
        var columns = Enum.GetValues<FacetFilter>().Select(own => Columns(column => column.Filter == own)).ToArray();
        var all = Columns(_ => true);
        var articles = matches.All;
        for (var index = 0; index < articles.Length; index++)
        {
            var article = articles[index].Article;
            var (failed, by) = (0, default(FacetFilter));
            foreach (var (own, test) in tests)
            {
                if (!test(article))
                    (failed, by) = (failed + 1, own);
            }

            if (failed == 0)
                _chosen.Add(index);
            if (failed <= 1)
                Count(article, failed == 0 ? all : columns[(int)by]);
        }
    }

    public IEnumerable<Match> Chosen => _chosen.Select(index => _matches.All[index]);

    public SearchTotals Totals
    {
        get
        {
            var (paragraphs, occurrences) = (0L, 0L);
            foreach (var index in _chosen)
            {
                ref readonly var match = ref _matches.All[index];
                (paragraphs, occurrences) = (paragraphs + match.Paragraphs, occurrences + match.Occurrences);
            }

            return new SearchTotals(_chosen.Count, paragraphs, occurrences);
        }
    }

    /// <summary>Values with articles, those with the most first; years, months and days the latest first.</summary>
    public IReadOnlyList<Facet> Facets => [.. _facts.Facets.Select((column, place) =>
    {
        var counted = column.Values.Zip(_counts[place], (value, articles) => new FacetCount(value, articles)).Where(count => count.Articles > 0);
        return new Facet(column.Name, [.. column.Filter == FacetFilter.Date
            ? counted.OrderByDescending(count => count.Value, StringComparer.Ordinal)
            : counted.OrderByDescending(count => count.Articles).ThenBy(count => count.Value, StringComparer.Ordinal)]);
    })];

    /// <summary>The matches of a page, in the order asked for.</summary>
    public List<Match> Page(SearchOrder order, int page, int size)
    {
        var skipped = (long)(page - 1) * size;
        if (skipped >= _chosen.Count)
            return [];
        var wanted = (int)Math.Min(_chosen.Count, skipped + size);
        var best = new PriorityQueue<int, ulong>(wanted + 1, Comparer<ulong>.Create((a, b) => b.CompareTo(a))); // the worst on top
        var places = _facts.PageOrder;
        foreach (var index in _chosen)
        {
            var key = Key(_matches.All[index], order, places);
            if (best.Count < wanted)
                best.Enqueue(index, key);
            else if (best.TryPeek(out _, out var worst) && key < worst)
                best.DequeueEnqueue(index, key);
        }

        var found = new List<Match>(wanted);
        while (best.TryDequeue(out var index, out _))
            found.Add(_matches.All[index]);
        found.Reverse();
        return found[(int)skipped..];
    }

    /// <summary>The lower the earlier. What the order leaves open, the place in the paper decides, which no two articles share.</summary>
    private ulong Key(in Match match, SearchOrder order, int[] places)
    {
        var day = _facts.Of(match.Article).Day;
        var first = order switch
        {
            SearchOrder.Relevance => ~BitConverter.SingleToUInt32Bits(match.Score), // of numbers that are not negative, the bits are in their order
            SearchOrder.Oldest => day < 0 ? uint.MaxValue : (uint)day,
            SearchOrder.Newest => uint.MaxValue - (uint)(day + 1),
            _ => 0u,
        };
        return ((ulong)first << 32) | (uint)places[match.Article];
    }

    private (int[] Counts, FacetColumn Column)[] Columns(Func<FacetColumn, bool> isCounted) =>
        [.. _facts.Facets.Select((column, place) => (_counts[place], column)).Where(pair => isCounted(pair.column))];

    private static void Count(int article, (int[] Counts, FacetColumn Column)[] columns)
    {
        foreach (var (counts, column) in columns)
        {
            foreach (var value in column.Of(article))
                counts[value]++;
        }
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
        Add(filter.Byline, facts.Facet("byline"));
        Add(filter.Place, facts.Facet("place"));
        if (filter.From is not null || filter.To is not null)
        {
            var (from, to) = (filter.From?.DayNumber ?? 0, filter.To?.DayNumber ?? int.MaxValue);
            tests.Add((FacetFilter.Date, article => facts.Of(article).Day is var day && day >= from && day <= to));
        }

        return tests;
    }
}
