namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>A place at which a name may stand.</summary>
/// <param name="Name">In rule form, blanks left out.</param>
/// <param name="Left">What speaks for it before it.</param>
/// <param name="Right">What speaks for it behind it.</param>
/// <param name="Inner">What its own characters say.</param>
/// <param name="HasPost">Whether an office or calling stands directly before it.</param>
internal readonly record struct NameSpot(int Paragraph, int Start, int End, string Name, double Left, double Right, double Inner, bool HasPost)
{
    public double Score => Left + Right + Inner;

    /// <summary>Whether neither side speaks against it.</summary>
    public bool IsPlausible => (Left >= -0.5 || Right >= 2) && Right > -1 && Left + Right > 0.6;
}
