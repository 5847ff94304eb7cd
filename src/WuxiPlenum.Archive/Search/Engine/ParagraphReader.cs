namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>Goes through the paragraphs that <see cref="ParagraphPlaces"/> has packed, from the first on.</summary>
internal ref struct ParagraphReader
{
    private readonly ReadOnlySpan<byte> _packed;
    private int _at, _next;
    private int _paragraph = -1;

    public ParagraphReader(ReadOnlySpan<byte> packed)
    {
        _packed = packed;
        _next = packed.IsEmpty ? 0 : Read();
    }

    /// <summary>Goes on to the paragraph in which a token stands, counted from 0.</summary>
    /// <param name="token">Not before the one asked for last.</param>
    /// <param name="end">The first token after the paragraph; behind the last paragraph there is none.</param>
    public int SkipTo(int token, out int end)
    {
        while (_next <= token)
        {
            _paragraph++;
            _next = _at < _packed.Length ? _next + Read() : int.MaxValue;
        }

        end = _next;
        return _paragraph;
    }

    private int Read()
    {
        for (var (value, shift) = (0, 0); ; shift += 7)
        {
            var part = _packed[_at++];
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
    }
}
