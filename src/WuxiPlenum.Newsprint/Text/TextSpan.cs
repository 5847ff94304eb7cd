namespace WuxiPlenum.Newsprint.Text;

/// <summary>A half-open range [<see cref="Start"/>, <see cref="End"/>) of UTF-16 units in a <see cref="SourceText"/>.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length => End - Start;

    public override string ToString() => $"[{Start},{End})";
}
