using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>The part that a block plays in an article.</summary>
internal enum Part
{
    Headline,

    /// <summary>A headline line that other text had parted from the first.</summary>
    HeadlineHalf,
    Heading,

    /// <summary>A further line of the heading before.</summary>
    HeadingLine,
    Paragraph,

    /// <summary>A paragraph of the lead that stands after the beginning of the text.</summary>
    Lead,

    /// <summary>The rest of the paragraph that <see cref="Placement.Target"/> had left open.</summary>
    Join,

    /// <summary>The same, without its first character, which the cut had printed on both sides.</summary>
    JoinDroppingDoubled,

    /// <summary>A block that only repeats the character before a cut.</summary>
    Doubled,
    Byline,
    ContinuedFrom,
    ContinuedTo,
}

/// <summary>One block's place in a draft. Placements form a chain, so that hypotheses share what they have in common.</summary>
/// <param name="Cost">What the placement cost: the surer, the less.</param>
internal sealed record Placement(Placement? Previous, Part Part, int Block, int Target, double Cost)
{
    public IEnumerable<Placement> InOrder()
    {
        var stack = new Stack<Placement>();
        for (var placement = this; placement is not null; placement = placement.Previous) stack.Push(placement);
        return stack;
    }
}

/// <summary>An article in the making, as one hypothesis sees it.</summary>
/// <param name="Id">Which article of the hypothesis it is, in order of appearance.</param>
/// <param name="LastBlock">The place, among the blocks that are no furniture, of the last block that went into it.</param>
internal sealed record Draft(int Id, Placement? Last, int LastBlock)
{
    /// <summary>The block that ends in mid-sentence and waits for its other half; -1 for none.</summary>
    public int Open { get; init; } = -1;

    /// <summary>The same for a lead that stands apart.</summary>
    public int LeadOpen { get; init; } = -1;
    public int TitleLines { get; init; }
    public ImmutableArray<int> TitleBlocks { get; init; } = [];
    public int Paragraphs { get; init; }
    public int Headings { get; init; }
    public ImmutableArray<int> HeadingBlocks { get; init; } = [];

    /// <summary>The last blocks of running text that went into it, newest first, and the very first.</summary>
    public ImmutableArray<int> Bodies { get; init; } = [];

    /// <summary>The last thing was a headline line, a byline above the text or a jump line: the text has yet to come.</summary>
    public bool HeadlineOpen { get; init; }

    /// <summary>The last thing was a section heading.</summary>
    public bool HeadingOpen { get; init; }

    /// <summary>The last thing was a paragraph of a lead that stands apart.</summary>
    public bool InLead { get; init; }
    public bool HasLead { get; init; }
    public bool HasByline { get; init; }
    public bool HasDateline { get; init; }

    /// <summary>A closing byline or a jump line has ended it.</summary>
    public bool Finished { get; init; }
    public bool ContinuedFrom { get; init; }
    public bool ContinuedTo { get; init; }
    public bool HalfAdded { get; init; }

    /// <summary>Its headline or its text is that of a meeting's document.</summary>
    public bool IsOfMeeting { get; init; }

    /// <summary>Its section headings are questions.</summary>
    public bool AsksQuestions { get; init; }

    /// <summary>How many paragraphs of its lead stand apart.</summary>
    public int LeadParagraphs { get; init; }

    /// <summary>Its kind closes without a byline: a resolution, a notice, questions and answers.</summary>
    public bool NeedsNoByline { get; init; }

    public Draft With(Part part, int block, int sequence, double cost, int target = -1) => this with
    {
        Last = new Placement(Last, part, block, target, cost),
        LastBlock = sequence,
        HeadlineOpen = false,
        HeadingOpen = false,
        InLead = false,
    };

    public Draft WithBody(int block) => this with { Bodies = Bodies.Length < 5 ? Bodies.Insert(0, block) : [block, Bodies[0], Bodies[1], Bodies[2], Bodies[^1]] };
}

/// <summary>One way to read the page so far.</summary>
internal sealed record Hypothesis(double Cost, ImmutableArray<Draft> Drafts, int Current, Chain<Draft>? Retired, Chain<SetAside>? SetAside, int NextId)
{
    public static Hypothesis Start { get; } = new(0, [], -1, null, null, 0);

    public Draft? CurrentDraft => Drafts.FirstOrDefault(draft => draft.Id == Current);

    public Hypothesis Put(Draft draft, double cost)
    {
        var drafts = Drafts;
        var at = -1;
        for (var i = 0; i < drafts.Length; i++)
        {
            if (drafts[i].Id == draft.Id) at = i;
        }

        return this with { Cost = Cost + cost, Current = draft.Id, Drafts = at < 0 ? drafts.Add(draft) : drafts.SetItem(at, draft), NextId = Math.Max(NextId, draft.Id + 1) };
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
