using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>Words that say on which side of a number a quantity lies.</summary>
internal sealed class BoundWords
{
    private readonly ImmutableDictionary<string, FigureBound> _bounds;

    private BoundWords(ImmutableDictionary<string, FigureBound> bounds)
    {
        _bounds = bounds;
        Words = new PhraseList(bounds.Keys);
    }

    public PhraseList Words { get; }

    public FigureBound this[string word] => _bounds[word];

    /// <summary>The bound that one character at an offset sets; null when it is none of the words.</summary>
    public FigureBound? At(ReadOnlySpan<char> text, int at) => Words.At(text, at) is { } word ? _bounds[word] : null;

    public static BoundWords From(ImmutableDictionary<string, ImmutableArray<string>> lists) =>
        new(lists.SelectMany(list => list.Value.Select(word => (word, Bound: Enum.Parse<FigureBound>(list.Key, ignoreCase: true)))).ToImmutableDictionary(word => word.word, word => word.Bound));
}
