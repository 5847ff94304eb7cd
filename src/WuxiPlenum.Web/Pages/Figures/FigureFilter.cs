using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Web.Pages.Parts;

namespace WuxiPlenum.Web.Pages.Figures;

/// <summary>Which figures are asked for.</summary>
/// <param name="Query">Words of what is counted, a unit or a number.</param>
/// <param name="Topic">The slug of the topic of the section.</param>
/// <param name="IsComparable">Whether only those are shown that stand side by side with others.</param>
public sealed record FigureFilter(string? Query = null, string? Topic = null, FigureStatus? Status = null, string? Unit = null, bool IsComparable = false)
{
    public const string QueryPart = "q", TopicPart = "topic", StatusPart = "status", UnitPart = "unit", ShowPart = "show", Comparable = "comparable";

    public bool IsEmpty => this with { IsComparable = false } == new FigureFilter();

    /// <summary>Whether it asks for kinds of figures as a whole, of which the archive keeps the numbers.</summary>
    public bool IsOfKinds => this is { Query: null, Topic: null, Status: null };

    /// <summary>The parts of its address.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parts
    {
        get
        {
            if (Query is not null) yield return new(QueryPart, Query);
            if (Topic is not null) yield return new(TopicPart, Topic);
            if (Status is { } status) yield return new(StatusPart, status.ToString().ToLowerInvariant());
            if (Unit is not null) yield return new(UnitPart, Unit);
            if (IsComparable) yield return new(ShowPart, Comparable);
        }
    }

    /// <summary>The query string.</summary>
    public override string ToString() => QueryString.Create(Parts).ToString();

    public static FigureFilter Read(ListInput input) => new(
        input.Text(QueryPart), input.Topic(), input.Named<FigureStatus>(StatusPart), input.Text(UnitPart), input.Read(ShowPart, value => value == Comparable ? value : null) is not null);
}
