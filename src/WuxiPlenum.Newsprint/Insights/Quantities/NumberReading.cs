namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>A number as it stands in a text: 3.7亿, 三百余万, 十几.</summary>
/// <param name="Low">The value; the lower end where the number itself is a range (三五, 十几, 数千).</param>
/// <param name="High">The upper end of such a range; null for any other.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Bound">What 多, 余, 来, 几 or 数 inside it make of it.</param>
/// <param name="Scale">万 or 亿 at its end, as a number: in a range the number before it may share them. 1 for none.</param>
internal readonly record struct NumberReading(int Start, int End, decimal Low, decimal? High, NumberForm Form, FigureBound Bound, decimal Scale)
{
    public bool HasScale => Scale > 1;
}

/// <summary>How a number is written.</summary>
internal enum NumberForm
{
    /// <summary>1.7万</summary>
    Arabic,

    /// <summary>Digits with a blank inside, where a line was broken: 23 87.</summary>
    SplitArabic,

    /// <summary>三百, 一点二亿</summary>
    Chinese,

    /// <summary>三五, 五六十: two neighbours, for somewhere between them.</summary>
    Neighbours,

    /// <summary>十几, 数千, 几十万</summary>
    Vague,
}
