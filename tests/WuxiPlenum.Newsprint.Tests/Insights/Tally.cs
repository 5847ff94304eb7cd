namespace WuxiPlenum.Newsprint.Tests.Insights;

/// <summary>What was expected and what was found of one kind, over pages.</summary>
internal sealed class Tally
{
    private readonly List<(string Page, string What)> _missed = [];
    private readonly List<(string Page, string What)> _invented = [];
    private int _hits;

    public IReadOnlyList<(string Page, string What)> Missed => _missed;

    public IReadOnlyList<(string Page, string What)> Invented => _invented;

    public int Expected => _hits + _missed.Count;

    public int Found => _hits + _invented.Count;

    public double Precision => Found == 0 ? 1 : (double)_hits / Found;

    public double Recall => Expected == 0 ? 1 : (double)_hits / Expected;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Counts one page: each thing is found as often as it is in both.</summary>
    public void Count(string page, IEnumerable<string> expected, IEnumerable<string> found)
    {
        var left = expected.ToList();
        foreach (var one in found)
        {
            if (left.Remove(one)) _hits++;
            else _invented.Add((page, one));
        }

        _missed.AddRange(left.Select(one => (page, one)));
    }
}
