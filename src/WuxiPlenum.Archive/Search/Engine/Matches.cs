using System.Collections;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>Articles that were found, with what was counted in each. They are kept in parts, so that a search that finds many copies none and leaves no large array behind.</summary>
internal sealed class Matches : IReadOnlyCollection<Match>
{
    /// <summary>Few enough for .NET to take a part for a small object.</summary>
    private const int PerPart = 4096;

    private readonly List<Match[]> _parts = [];
    private int _inLast = PerPart;

    public int Count => _parts.Count == 0 ? 0 : ((_parts.Count - 1) * PerPart) + _inLast;

    /// <summary>Paragraphs with a hit, in all of them.</summary>
    public long Paragraphs { get; private set; }

    /// <summary>Places of wanted words, in all of them.</summary>
    public long Occurrences { get; private set; }

    public int Parts => _parts.Count;

    public void Add(in Match match)
    {
        if (_inLast == PerPart)
        {
            _parts.Add(new Match[PerPart]);
            _inLast = 0;
        }

        _parts[^1][_inLast++] = match;
        Paragraphs += match.Paragraphs;
        Occurrences += match.Occurrences;
    }

    /// <summary>Takes over what others have, which are not used any more.</summary>
    public void Take(Matches others)
    {
        if (others.Parts == 0)
            return;
        var (paragraphs, occurrences) = (Paragraphs + others.Paragraphs, Occurrences + others.Occurrences);
        _parts.InsertRange(Math.Max(0, Parts - 1), others._parts.SkipLast(1)); // before the one that is not full
        foreach (ref readonly var match in others.Part(others.Parts - 1))
            Add(match);
        (Paragraphs, Occurrences) = (paragraphs, occurrences);
    }

    /// <param name="number">From 0 on.</param>
    public ReadOnlySpan<Match> Part(int number) => _parts[number].AsSpan(0, number + 1 < _parts.Count ? PerPart : _inLast);

    public IEnumerator<Match> GetEnumerator() => Enumerable.Range(0, Parts).SelectMany(number => Part(number).ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <param name="Article">Its id.</param>
/// <param name="Occurrences">Every place of every wanted word.</param>
/// <param name="Paragraphs">Paragraphs with a hit.</param>
internal readonly record struct Match(int Article, int Occurrences, int Paragraphs, float Score);
