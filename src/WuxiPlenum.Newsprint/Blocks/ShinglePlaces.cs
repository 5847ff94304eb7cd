using System.Runtime.InteropServices;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Blocks;

/// <summary>In which texts every few letters in a row stand, so that what is repeated can be found.</summary>
internal sealed class ShinglePlaces
{
    public const int Length = 5;
    private const int MostPlaces = 8;

    private readonly int[] _shingles;
    private readonly int[] _starts;
    private readonly Places[] _places;

    public ShinglePlaces(string[] texts)
    {
        _starts = new int[texts.Length + 1];
        for (var text = 0; text < texts.Length; text++) _starts[text + 1] = _starts[text] + Math.Max(0, texts[text].Length - Length + 1);
        _shingles = new int[_starts[^1]];
        _places = new Places[_shingles.Length];
        // A shingle is four letters, which have a number by themselves, and one more.
        var (fours, numbers) = (new Numbering<ulong>(_shingles.Length), new Numbering<ulong>(_shingles.Length));
        for (var text = 0; text < texts.Length; text++)
        {
            var letters = texts[text].AsSpan();
            for (var at = 0; at + Length <= letters.Length; at++)
            {
                var four = fours.Add(((ulong)letters[at] << 48) | ((ulong)letters[at + 1] << 32) | ((ulong)letters[at + 2] << 16) | letters[at + 3]);
                var shingle = numbers.Add(((ulong)four << 16) | letters[at + 4]);
                _shingles[_starts[text] + at] = shingle;
                _places[shingle].Add(text);
            }
        }
    }

    /// <summary>The shingles of a text, in order.</summary>
    public ReadOnlySpan<int> Of(int text) => _shingles.AsSpan(_starts[text].._starts[text + 1]);

    /// <summary>The first few texts that a shingle stands in; none when it stands in one alone.</summary>
    public ReadOnlySpan<int> TextsWith(int shingle) => _places[shingle].Texts;

    // Most shingles stand in one text alone.
    private struct Places
    {
        private int _next;
        private List<int>? _texts;

        public readonly ReadOnlySpan<int> Texts => CollectionsMarshal.AsSpan(_texts);

        public void Add(int text)
        {
            if (_next == text + 1) return;
            if (_next > 0 && _texts is null) _texts = [_next - 1];
            if (_texts?.Count < MostPlaces) _texts.Add(text);
            _next = text + 1;
        }
    }
}
