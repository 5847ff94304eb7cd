using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>One way to read the page so far.</summary>
/// <param name="Current">The draft that the last block went into; null before the first.</param>
/// <param name="Retired">Articles that have been left alone for so long that nothing will be added to them.</param>
internal sealed record Hypothesis(double Cost, ImmutableArray<Draft> Drafts, Draft? Current, Chain<Draft>? Retired, Chain<SetAside>? SetAside)
{
    public static Hypothesis Start { get; } = new(0, [], null, null, null);

    /// <summary>The same in hypotheses that differ only in what no later block can tell: see <see cref="Draft.Future"/>.</summary>
    public ulong Future { get; private init; }

    /// <summary>Its future after a move.</summary>
    // The drafts' futures are added up, so that a move only changes its own; the current one counts differently.
    public ulong FutureAfter(Move move)
    {
        if (move.SetAside is not null) return Future;
        var others = Future - (Current?.FutureAsCurrent ?? 0) + (Current?.Future ?? 0);
        return others - (move.Before is { Last: not null } before ? before.Future : 0) + move.After.FutureAsCurrent;
    }

    /// <summary>The hypothesis in which a move has been made.</summary>
    public Hypothesis After(Move move)
    {
        if (move.SetAside is { } aside) return this with { Cost = Cost + move.Total, SetAside = new Chain<SetAside>(aside, SetAside) };
        var draft = move.After;
        var at = Drafts.Length - 1;
        while (at >= 0 && !ReferenceEquals(Drafts[at], move.Before)) at--;
        return this with { Cost = Cost + move.Total, Current = draft, Future = FutureAfter(move), Drafts = at < 0 ? Drafts.Add(draft) : Drafts.SetItem(at, draft) };
    }
}

/// <summary>A block that belongs to no article.</summary>
internal sealed record SetAside(int Block, UnplacedKind Kind);

/// <summary>A list that shares its tail.</summary>
internal sealed record Chain<T>(T Value, Chain<T>? Next)
{
    public static IEnumerable<T> Items(Chain<T>? chain)
    {
        for (; chain is not null; chain = chain.Next) yield return chain.Value;
    }
}
