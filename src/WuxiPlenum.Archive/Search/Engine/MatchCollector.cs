namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>
/// Makes matches of the places that a store has found (<see cref="MatchFeed"/>): it counts, ranks, and decides what the index
/// could not. For each article <see cref="Begin"/>, then <see cref="Hits"/> for every phrase, then <see cref="End"/>.
/// </summary>
internal sealed class MatchCollector
{
    /// <summary>So many paragraphs at the beginning of an article weigh more.</summary>
    private const int LeadParagraphs = 2;

    private readonly ArticleFacts _facts;
    private readonly ConditionTest _test;
    private readonly int[] _counted, _lengths;
    private readonly bool[] _isWanted;
    private readonly PhraseHits[] _hits;
    private readonly NearnessMeter? _nearness;
    private readonly bool[]? _seen;
    private readonly ParagraphCounter _paragraphs = new();
    private int _article;
    private (int Day, double Factor) _day = (-1, Ranking.WithoutDay);

    /// <param name="seen">Where all articles are needed, those in which a phrase stands; for all collectors of a search.</param>
    public MatchCollector(IndexPlan plan, ArticleFacts facts, ConditionTest test, bool[]? seen)
    {
        (_facts, _test, _seen) = (facts, test, seen);
        _hits = new PhraseHits[plan.Phrases.Length];
        _counted = [.. plan.Counted];
        _lengths = [.. plan.Phrases.Select(phrase => phrase.Term.Text.Length)];
        _isWanted = [.. plan.Phrases.Select(phrase => !phrase.IsExcluded)];
        _nearness = _counted.Length > 1 ? new NearnessMeter(plan.Phrases) : null;
    }

    public Matches Matches { get; } = new();

    /// <returns>False when there is no such article and its places are not wanted.</returns>
    public bool Begin(int articleId)
    {
        if (!_facts.IsThere(articleId))
            return false;
        _article = articleId;
        _hits.AsSpan().Clear();
        _paragraphs.Begin(_facts.ParagraphStarts(articleId));
        _nearness?.Begin();
        return true;
    }

    /// <summary>The places of a phrase in the article, in the order of the fields and of the tokens.</summary>
    /// <param name="phrase">Its place in <see cref="IndexPlan.Phrases"/>.</param>
    public void Hits(int phrase, ReadOnlySpan<Place> places)
    {
        _nearness?.Add(phrase, places);
        ref var hits = ref _hits[phrase];
        var (from, to) = (0, places.Length);
        for (; from < to && places[from].Field < IndexField.Body; from++)
        {
            if (places[from].Field == IndexField.Title)
                hits.Title++;
            else
                hits.Headings++;
        }

        for (; to > from && places[to - 1].Field > IndexField.Body; to--)
            hits.Byline++;
        hits.Lead = _paragraphs.Take(places[from..to], LeadParagraphs, _isWanted[phrase]);
        hits.Body = to - from - hits.Lead;
    }

    public void End()
    {
        if (_seen is not null)
            _seen[_article] = true;
        if (_test.Holds(_article, _hits))
            Matches.Add(Found());
    }

    /// <summary>Looks at the articles in which no phrase stands, where one can be found.</summary>
    public void EndAll()
    {
        if (_seen is null)
            return;
        _hits.AsSpan().Clear();
        for (var article = 0; article < _seen.Length; article++)
        {
            if (!_seen[article] && _facts.IsThere(article) && _test.Holds(article, _hits))
                Matches.Add(new Match(article, 0, 0, 0));
        }
    }

    private Match Found()
    {
        ref readonly var fact = ref _facts.Of(_article);
        var (occurrences, score) = (0, 0.0);
        foreach (var phrase in _counted)
        {
            ref var hits = ref _hits[phrase];
            occurrences += hits.Total;
            if (hits.Total > 0)
                score += Ranking.OfPhrase(hits, _lengths[phrase], fact);
        }

        score += _nearness?.Score() ?? 0;
        if (fact.Day != _day.Day)
            _day = (fact.Day, Ranking.OfDay(fact.Day, _facts)); // the next articles are mostly of the same day
        return new Match(_article, occurrences, _paragraphs.Count, (float)(score * (Ranking.OfType(fact.Genre) * _day.Factor)));
    }
}

/// <summary>Where a phrase stands: a field, and how many of its tokens stand before.</summary>
internal readonly record struct Place(int Bits)
{
    private const int TokenBits = 28;

    public Place(IndexField field, int token)
        : this(((int)field << TokenBits) | token)
    {
    }

    public IndexField Field => (IndexField)(Bits >>> TokenBits);

    public int Token => Bits & ((1 << TokenBits) - 1);
}

/// <summary>The parts of an article that the index tells apart, in the order of its columns.</summary>
internal enum IndexField
{
    /// <summary>Kicker, title, subtitles.</summary>
    Title,

    /// <summary>The headings of its sections.</summary>
    Headings,

    /// <summary>Its paragraphs.</summary>
    Body,

    /// <summary>The names of its authors.</summary>
    Byline,
}
