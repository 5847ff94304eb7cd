namespace WuxiPlenum.Web.Pages.Figures;

/// <summary>Those items on a page that are of one sort, where the items of a list are grouped by unit: a stretch of all of that sort in some units.</summary>
internal sealed class UnitStretch
{
    private readonly List<string> _units = [];

    /// <summary>The units that have any on the page.</summary>
    public IReadOnlyList<string> Units => _units;

    /// <summary>How many of those in <see cref="Units"/> come before the page.</summary>
    public int Start { get; private set; }

    public int Length { get; private set; }

    /// <summary>Goes past the next items of the list, all in one unit and of this sort.</summary>
    /// <param name="skip">How many items come before the page still.</param>
    /// <param name="take">How many it has room for still.</param>
    public void Pass(string unit, int count, ref int skip, ref int take)
    {
        var before = Math.Min(skip, count);
        var shown = Math.Min(take, count - before);
        (skip, take) = (skip - before, take - shown);
        if (shown == 0)
            return;
        if (_units.Count == 0)
            Start = before;
        _units.Add(unit);
        Length += shown;
    }
}
