using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights;

/// <summary>A quantity that an article names.</summary>
/// <param name="Words">The quantity as printed, bound and unit included: 100项以上, 超过1.7万家次, 3.7亿吨.</param>
/// <param name="Value">Normalised: 3.7亿 is 370000000. The lower end of a range, or of 数千.</param>
/// <param name="UpperValue">The upper end of a range (3至5, 十几, 数千); null for any other.</param>
/// <param name="Unit">The unit as counted, without 万 and 亿: 家, 家次, 吨, 标箱, %; empty when there is none.</param>
/// <param name="Counted">What is counted, as printed: 科技型中小企业; null when the text does not say.</param>
/// <param name="AsOf">As of when, as printed: 截至目前, 2023年; null when the text does not say.</param>
/// <param name="IsCumulative">Whether it has been summed up over time (累计), and so is never set beside a current one.</param>
/// <param name="IsChange">Whether it is what comes on top (净增, 增长, 下降), and not a level.</param>
public sealed record Figure(
    Words Words,
    decimal Value,
    decimal? UpperValue,
    string Unit,
    FigureBound Bound,
    string? Counted,
    string? AsOf,
    bool IsCumulative,
    bool IsChange,
    FigureStatus Status,
    Evidence Evidence);

public enum FigureBound
{
    Exactly,

    /// <summary>以上、不少于、超过、多、余</summary>
    AtLeast,

    /// <summary>以内、不超过、近</summary>
    AtMost,

    /// <summary>约、左右、几</summary>
    About,
}

public enum FigureStatus
{
    Reached,
    Promised,

    /// <summary>The text does not say.</summary>
    Unknown,
}

/// <summary>What somebody says will be done.</summary>
/// <param name="Pledger">The index in the people of the article; null when an organisation or nobody in particular pledges.</param>
/// <param name="Organisation">Who pledges when it is not a person; null when the text does not say.</param>
/// <param name="What">What is pledged, as printed: 招引落地科技型中小企业.</param>
/// <param name="Figures">The indices of its figures in the figures of the article; empty when it names no number.</param>
/// <param name="Words">The clause that pledges.</param>
/// <param name="Deadline">By when; null when the text names no time.</param>
public sealed record Pledge(
    int? Pledger,
    string? Organisation,
    string What,
    ImmutableArray<int> Figures,
    Words Words,
    Deadline? Deadline,
    Evidence Evidence);

/// <summary>By when something is to be done.</summary>
/// <param name="Printed">明年, 2024年, 到2025年底.</param>
/// <param name="Until">The last day of it; null when a relative time stands in an edition without a date.</param>
/// <param name="IsInferred">Whether the year was reckoned from the edition's date.</param>
public sealed record Deadline(string Printed, Words Words, DateOnly? Until, bool IsInferred);
