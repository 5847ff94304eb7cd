namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>
/// Takes the places that a store finds, article by article, and has them looked at in batches: by other cores, while the store finds the
/// next ones, or by the thread that finds them where few are found or no core is free. For each article <see cref="Begin"/>, then for
/// every phrase that stands in it <see cref="Room"/> and <see cref="Hits"/>; at the end <see cref="Finish"/>.
/// </summary>
internal sealed class MatchFeed : IDisposable
{
    /// <summary>More cores than these would wait for the store.</summary>
    private const int MostCores = 4;

    private readonly IndexPlan _plan;
    private readonly ArticleFacts _facts;
    private readonly ConditionTest _test;
    private readonly bool[]? _seen;
    private readonly CancellationToken _cancellation;
    private readonly List<MatchBatch> _batches = [];
    private readonly int _mostBatches;
    private MatchBatch _filling;

    /// <param name="cores">How many may work on it; 1 is the calling thread alone.</param>
    public MatchFeed(IndexPlan plan, ArticleFacts facts, int cores, CancellationToken cancellation)
    {
        (_plan, _facts, _cancellation) = (plan, facts, cancellation);
        _test = new ConditionTest(plan, facts);
        _seen = plan.NeedsAllArticles ? new bool[facts.End] : null;
        _mostBatches = cores == 1 ? 1 : Math.Min(cores, MostCores) + 1; // one waits, so that no core does
        _filling = Add();
    }

    public int PhraseCount => _plan.Phrases.Length;

    public void Begin(int articleId)
    {
        if (_filling.IsFull)
            PassOn();
        _filling.Begin(articleId);
    }

    /// <summary>Where the places of a phrase in the article are written, in the order of the fields and of the tokens.</summary>
    public Span<Place> Room(int most) => _filling.Room(most);

    /// <param name="phrase">Its place in <see cref="IndexPlan.Phrases"/>.</param>
    /// <param name="places">How many places were written.</param>
    public void Hits(int phrase, int places) => _filling.Hits(phrase, places);

    /// <summary>All matches, in any order.</summary>
    public Matches Finish()
    {
        _filling.Count();
        foreach (var batch in _batches)
            batch.Wait();
        var matches = _filling.Collector.Matches;
        foreach (var batch in _batches)
        {
            if (batch != _filling)
                matches.Take(batch.Collector.Matches);
        }

        _filling.Collector.EndAll();
        return matches;
    }

    public void Dispose()
    {
        foreach (var batch in _batches)
            batch.Dispose();
    }

    /// <summary>Gives the full batch to another core if one is free.</summary>
    private void PassOn()
    {
        if (_mostBatches > 1 && Free() is { } next)
        {
            _filling.CountElsewhere();
            _filling = next;
        }
        else
        {
            _filling.Count();
        }
    }

    private MatchBatch? Free()
    {
        foreach (var batch in _batches)
        {
            if (batch != _filling && batch.IsDone)
            {
                batch.Wait(); // for its exception
                return batch;
            }
        }

        return _batches.Count < _mostBatches ? Add() : null;
    }

    private MatchBatch Add()
    {
        var batch = new MatchBatch(new MatchCollector(_plan, _facts, _test, _seen), _cancellation);
        _batches.Add(batch);
        return batch;
    }
}
