namespace WuxiPlenum.Newsprint.Insights.Pledges;

/// <summary>An item and what stands around it.</summary>
/// <param name="Speech">Whose words it is of; null where the paper itself speaks.</param>
/// <param name="IsDemanding">Whether the speech is introduced by 要求, 强调 or the like.</param>
/// <param name="FollowsNumber">Whether a number stands before it in its sentence, of which it may only tell the time.</param>
/// <param name="HasPledger">Whether it is known who pledges.</param>
/// <param name="IsDecided">Whether it stands in a section of a decision, which lists what is to be done.</param>
/// <param name="IsListed">Whether the item before it in its sentence was a pledge.</param>
internal sealed record PledgeContext(string Folded, IntentRule Intents, GovernedItem Item, Speech? Speech, bool IsDemanding, bool IsListed, bool HasPledger, bool FollowsNumber, bool IsDecided)
{
    /// <summary>The words before it in its sentence and in it.</summary>
    public Intent Intent { get; } = Intents.Between(Item.Sentence, Item.End);

    /// <summary>The words of its own clause, up to its first number or its end.</summary>
    public Intent OwnIntent(int end) => Intents.Between(Item.Start, end);

    /// <summary>Whether what is said is demanded of others.</summary>
    public bool IsDemand => Intent.Demands || (Item.IsTask && !SetsTarget) || (Intent.Must && (Speech is null || IsDemanding));

    /// <summary>Whether the item tells what comes of something that is to be built first: 建成后可提供学位2160个.</summary>
    public bool IsOutcome => Item.Waits && (Speech is not null || HasPledger || IsListed) && PledgeWords.Outcomes.In(Folded, Item.Start, Item.End).Any();

    /// <summary>Whether the item only says by when the pledge before it is done: 将新建货站11万平方米，预计2027年底前投用.</summary>
    public bool Completes(OpenPledge before) =>
        before.Item.Sentence == Item.Sentence && Item.Clause == before.Item.Clause + 1 && Item is { IsNamed: true, Deadline: not null } && Item.End - Item.Body <= LongestCompletion
        && PledgeWords.Concrete.LengthAt(Folded, Item.Body, Item.End) is > 0 and var deed && (Item.Body + deed == Item.End || PledgeWords.Concrete.LengthAt(Folded, Item.Body + deed, Item.End) > 0 || Item.End - Item.Body - deed == 2);

    // 一、做强实体经济。……到2027年，规上工业企业突破2600家: a task may hold a target, for a year that it names.
    private bool SetsTarget => Item.Deadline is { IsExplicit: true, Paragraph: null };

    private const int LongestCompletion = 6;

    /// <summary>Whether the item only says more of a pledge before it: 惠及居民3.2万户, or one more number of the same list.</summary>
    public bool Continues(OpenPledge before)
    {
        if (before.Item.Sentence != Item.Sentence || Item.Clause > before.Item.Clause + 1 || (Item.IsNamed && before.Item.IsNamed)) return false;
        return PledgeWords.Continuing.LengthAt(Folded, Item.Body, Item.End) > 0 || (Folded.AsSpan(Item.Start).StartsWith("其中", StringComparison.Ordinal) && PledgeWords.Verbs.LengthAt(Folded, Item.Body, Item.End) == 0);
    }
}

/// <summary>The pledge that was read last, which the next item may go on with.</summary>
internal sealed record OpenPledge(GovernedItem Item, bool HasNumber);
