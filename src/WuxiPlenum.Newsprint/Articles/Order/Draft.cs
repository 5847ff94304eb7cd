using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>An article in the making, as one hypothesis sees it.</summary>
/// <param name="Id">The place of its first block among the content; says in which order the articles appear.</param>
/// <param name="LastBlock">The place, among the blocks that are no furniture, of the last block that went into it.</param>
internal sealed record Draft(int Id, Placement? Last, int LastBlock)
{
    // Headings of one article that stand so far apart say nothing of each other.
    private const int HeadingsKept = 12;

    private ulong _future;

    /// <summary>The block that ends in mid-sentence and waits for its other half; -1 for none.</summary>
    public int Open { get; init; } = -1;

    /// <summary>The same for a lead that stands apart.</summary>
    public int LeadOpen { get; init; } = -1;
    public int TitleLines { get; init; }
    public ImmutableArray<int> TitleBlocks { get; init; } = [];
    public int Paragraphs { get; init; }
    public int Headings { get; init; }

    /// <summary>The last section headings.</summary>
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

    /// <summary>What it could become with the block at hand: hypotheses share their drafts, so it is worked out but once.</summary>
    public Outlook? Outlook { get; set; }

    /// <summary>
    /// The same in drafts to which all that may follow costs the same: hypotheses that have come to the same drafts in different ways
    /// need not both go on.
    /// </summary>
    public ulong Future => _future != 0 ? _future : _future = Digest();

    /// <summary>The same for the draft that the last block went into.</summary>
    public ulong FutureAsCurrent => (Future * 0x9E3779B97F4A7C15) ^ (Future >> 29);

    /// <summary>A draft of which nothing is there yet.</summary>
    public static Draft Begin(int sequence) => new(sequence, null, sequence);

    public Draft With(Part part, int block, int sequence, double cost, int target = -1) => this with
    {
        Last = new Placement(Last, part, block, target, cost),
        LastBlock = sequence,
        HeadlineOpen = false,
        HeadingOpen = false,
        InLead = false,
        Outlook = null,
        _future = 0,
    };

    /// <summary>The draft after a block has played its part in it.</summary>
    public Draft After(Part part, BlockTraits block, double cost, int target)
    {
        var index = block.Block.Index;
        var next = With(part, index, block.Sequence, cost, target);
        var open = block.OpenEnd > 0 ? index : -1;
        return part switch
        {
            Part.Headline => next.Titled(block) with { HeadlineOpen = true },
            Part.HeadlineHalf => next.Titled(block) with { HalfAdded = true },
            Part.Heading => next with
            {
                Headings = Headings + 1,
                HeadingBlocks = HeadingBlocks.Length < HeadingsKept ? HeadingBlocks.Add(index) : [.. HeadingBlocks[1..], index],
                HeadingOpen = true,
                AsksQuestions = AsksQuestions || block.Headline!.IsQuestion,
                NeedsNoByline = NeedsNoByline || block.Headline!.IsQuestion,
            },
            Part.HeadingLine => next with { HeadingOpen = true },
            Part.Paragraph => next with
            {
                Bodies = BodiesWith(index),
                Paragraphs = Paragraphs + 1,
                Open = block.IsSignOff ? -1 : open,
                HasLead = HasLead || Headings == 0,
                HasDateline = HasDateline || block.OpensNews,
                IsOfMeeting = IsOfMeeting || block.IsOfMeeting,
                HasByline = HasByline || block.HasBylineInDateline,
            },
            Part.Lead => next with
            {
                Bodies = BodiesWith(index),
                Paragraphs = Paragraphs + 1,
                HasLead = true,
                InLead = true,
                LeadParagraphs = LeadParagraphs + 1,
                LeadOpen = open,
            },
            Part.Join or Part.JoinDroppingDoubled when target == LeadOpen => next with { Bodies = BodiesWith(index), LeadOpen = open, InLead = true },
            Part.Join or Part.JoinDroppingDoubled => next with { Bodies = BodiesWith(index), Open = open },
            Part.Byline when block.Headline is not null => next with { HasByline = true, HeadlineOpen = true },
            Part.Byline => next with { HasByline = true, HeadlineOpen = HeadlineOpen, Finished = Paragraphs > 0 },
            Part.ContinuedFrom => next with { ContinuedFrom = true, HeadlineOpen = HeadlineOpen, HasLead = true },
            Part.ContinuedTo => next with { ContinuedTo = true, Finished = true },
            _ => next,
        };
    }

    private ulong Digest()
    {
        var digest = 0xCBF29CE484222325UL;
        Add(LastBlock);
        Add(Open);
        Add(LeadOpen);
        Add(Math.Min(4, TitleLines));
        Add(Math.Min(2, Paragraphs));
        Add(Math.Min(2, Headings));
        Add((HeadlineOpen ? 1 : 0) | (HeadingOpen ? 2 : 0) | (InLead ? 4 : 0) | (HasLead ? 8 : 0) | (HasByline ? 16 : 0) | (HasDateline ? 32 : 0) | (Finished ? 64 : 0) | (ContinuedFrom ? 128 : 0) |
            (ContinuedTo ? 256 : 0) | (HalfAdded ? 512 : 0) | (IsOfMeeting ? 1024 : 0) | (AsksQuestions ? 2048 : 0) | (NeedsNoByline ? 4096 : 0));
        if (!Bodies.IsEmpty) Add(Bodies[0]);
        foreach (var line in TitleBlocks) Add(line);
        return digest;

        void Add(int value)
        {
            digest = (digest ^ (uint)value) * 0x100000001B3;
            digest ^= digest >> 32;
        }
    }

    private Draft Titled(BlockTraits line) => this with
    {
        TitleLines = TitleLines + 1,
        TitleBlocks = TitleBlocks.Add(line.Block.Index),
        NeedsNoByline = NeedsNoByline || line.Headline!.NamesDocument,
        IsOfMeeting = IsOfMeeting || line.Headline!.NamesMeeting,
    };

    private ImmutableArray<int> BodiesWith(int block) => Bodies.Length < 5 ? Bodies.Insert(0, block) : [block, Bodies[0], Bodies[1], Bodies[2], Bodies[^1]];
}
