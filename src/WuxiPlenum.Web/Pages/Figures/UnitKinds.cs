namespace WuxiPlenum.Web.Pages.Figures;

/// <summary>The figures in one unit.</summary>
/// <param name="Unit">Empty for numbers without one.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Comparable">How many kinds have several of them.</param>
/// <param name="Lone">How many kinds have one.</param>
/// <param name="Uncounted">How many do not tell what they count, and are of no kind.</param>
public sealed record UnitKinds(string Unit, int Count, int Comparable, int Lone, int Uncounted)
{
    /// <summary>How many figures stand alone.</summary>
    public int Alone => Lone + Uncounted;
}
