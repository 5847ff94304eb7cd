namespace WuxiPlenum.Web.Reading.Proof;

/// <summary>Finds the line of a place in a text.</summary>
public sealed class SourceLines
{
    private readonly List<int> _starts = [0];

    public SourceLines(string text)
    {
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
            _starts.Add(at + 1);
    }

    /// <summary>1, 2, …</summary>
    public int this[int offset]
    {
        get
        {
            var found = _starts.BinarySearch(offset);
            return found >= 0 ? found + 1 : ~found;
        }
    }
}
