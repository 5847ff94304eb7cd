using System.Buffers;
using System.Runtime.InteropServices;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>
/// Some hundred articles with the places found in them, in one row of numbers: the article, how many phrases stand in it, and for each the phrase,
/// how many places, the places. It is filled and counted in turn, never both at a time.
/// </summary>
/// <param name="collector">Looks at the places; no other batch has it.</param>
internal sealed class MatchBatch(MatchCollector collector, CancellationToken cancellation) : IDisposable
{
    /// <summary>It is full then: some 50 µs of work, which is much more than it costs to give it to another thread.</summary>
    private const int Size = 8192;

    private int[] _numbers = ArrayPool<int>.Shared.Rent(Size * 2);
    private int _end, _phrases;
    private Task _counting = Task.CompletedTask;

    public MatchCollector Collector => collector;

    public bool IsFull => _end >= Size;

    /// <summary>Whether it is on no other thread.</summary>
    public bool IsDone => _counting.IsCompleted;

    public void Begin(int article)
    {
        Ensure(2);
        _phrases = _end + 1;
        _numbers[_end] = article;
        _numbers[_phrases] = 0;
        _end += 2;
    }

    /// <inheritdoc cref="MatchFeed.Room"/>
    public Span<Place> Room(int most)
    {
        Ensure(2 + most);
        return Places(_numbers.AsSpan(_end + 2, most));
    }

    /// <inheritdoc cref="MatchFeed.Hits"/>
    public void Hits(int phrase, int places)
    {
        _numbers[_end] = phrase;
        _numbers[_end + 1] = places;
        _numbers[_phrases]++;
        _end += 2 + places;
    }

    /// <summary>Has it counted by another thread.</summary>
    public void CountElsewhere() => _counting = Task.Run(Count, CancellationToken.None);

    /// <summary>Waits until it is counted; what no thread has begun yet is done by the one that waits.</summary>
    public void Wait() => _counting.GetAwaiter().GetResult();

    /// <summary>Gives the places to the collector. Then it is empty.</summary>
    public void Count()
    {
        cancellation.ThrowIfCancellationRequested();
        var numbers = _numbers.AsSpan(0, _end);
        for (var at = 0; at < numbers.Length;)
        {
            var (article, phrases) = (numbers[at], numbers[at + 1]);
            var isThere = collector.Begin(article);
            at += 2;
            for (; phrases > 0; phrases--)
            {
                var (phrase, places) = (numbers[at], numbers[at + 1]);
                if (isThere)
                    collector.Hits(phrase, Places(numbers.Slice(at + 2, places)));
                at += 2 + places;
            }

            if (isThere)
                collector.End();
        }

        _end = 0;
    }

    public void Dispose()
    {
        // Whoever waited has its exception; if nobody did, another one is on its way.
        _counting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        ArrayPool<int>.Shared.Return(_numbers);
        _numbers = [];
    }

    private void Ensure(int more)
    {
        if (_end + more <= _numbers.Length)
            return;
        var larger = ArrayPool<int>.Shared.Rent(Math.Max(_end + more, _numbers.Length * 2));
        _numbers.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<int>.Shared.Return(_numbers);
        _numbers = larger;
    }

    private static Span<Place> Places(Span<int> numbers) => MemoryMarshal.Cast<int, Place>(numbers);
}
