namespace WuxiPlenum.Newsprint.Insights.Sharing;

/// <summary>
/// All words of a text as the states of a machine (A. Blumer, J. Blumer, D. Haussler, A. Ehrenfeucht, M. T. Chen and J. Seiferas,
/// The smallest automaton recognizing the subwords of a text, 1985): built, and followed by another text, in linear time.
/// </summary>
internal sealed class SuffixAutomaton
{
    private readonly List<(int Length, int Link, int FirstEnd)> _states = [(0, -1, 0)];
    private readonly Dictionary<(int State, char Next), int> _next = [];
    private readonly List<List<char>> _letters = [[]];
    private int _last;

    public SuffixAutomaton(string text)
    {
        for (var i = 0; i < text.Length; i++) Append(text[i], i + 1);
    }

    /// <summary>Where the words of a state end for the first time.</summary>
    public int FirstEnd(int state) => _states[state].FirstEnd;

    /// <summary>Goes on by a character, and lets go of as many at the beginning as must be.</summary>
    public void Follow(char c, ref int state, ref int length)
    {
        while (state != 0 && !_next.ContainsKey((state, c)))
        {
            state = _states[state].Link;
            length = _states[state].Length;
        }

        if (_next.TryGetValue((state, c), out var next)) (state, length) = (next, length + 1);
    }

    private void Append(char c, int end)
    {
        var added = Add(_states[_last].Length + 1, 0, end);
        var from = _last;
        _last = added;
        for (; from >= 0 && !_next.ContainsKey((from, c)); from = _states[from].Link) Connect(from, c, added);
        if (from < 0) return;
        var to = _next[(from, c)];
        if (_states[from].Length + 1 == _states[to].Length)
        {
            Link(added, to);
            return;
        }

        var copy = Add(_states[from].Length + 1, _states[to].Link, _states[to].FirstEnd);
        foreach (var letter in _letters[to]) Connect(copy, letter, _next[(to, letter)]);
        for (; from >= 0 && _next.TryGetValue((from, c), out var old) && old == to; from = _states[from].Link) _next[(from, c)] = copy;
        Link(to, copy);
        Link(added, copy);
    }

    private int Add(int length, int link, int end)
    {
        _states.Add((length, link, end));
        _letters.Add([]);
        return _states.Count - 1;
    }

    private void Connect(int from, char c, int to)
    {
        _next[(from, c)] = to;
        _letters[from].Add(c);
    }

    private void Link(int state, int link) => _states[state] = _states[state] with { Link = link };
}
