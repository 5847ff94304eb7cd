using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>
/// An article in the making, as far as it matters to the blocks that follow. Hypotheses in which the same blocks have played
/// the same parts in it share it, whatever else they hold.
/// </summary>
internal sealed class Draft
{
    // Headings of one article that stand so far apart say nothing of each other.
    private const int HeadingsKept = 12;

    private ulong _future;

    private Draft(int id) => Id = LastBlock = id;

    /// <summary>The place of its first block among the content; says in which order the articles appear.</summary>
    public int Id { get; }

    /// <summary>The place, among the blocks that are no furniture, of the last block that went into it.</summary>
    public int LastBlock { get; private set; }

    /// <summary>Nothing is there yet.</summary>
    public bool IsBlank { get; private set; } = true;

    /// <summary>The block that ends in mid-sentence and waits for its other half; -1 for none.</summary>
    public int Open { get; private set; } = -1;

    /// <summary>The same for a lead that stands apart.</summary>
    public int LeadOpen { get; private set; } = -1;
    public int TitleLines { get; private set; }
    public ImmutableArray<int> TitleBlocks { get; private set; } = [];

    /// <summary>The same without the notes under it, whose words are rather those of its author.</summary>
    public ImmutableArray<int> TitleWords { get; private set; } = [];
    public int Paragraphs { get; private set; }
    public int Headings { get; private set; }

    /// <summary>The last section headings.</summary>
    public ImmutableArray<int> HeadingBlocks { get; private set; } = [];

    /// <summary>Its running text.</summary>
    public Bodies Bodies { get; private set; } = Bodies.None();

    /// <summary>The width of the column of its last running text of which it is known.</summary>
    public double? Column { get; private set; }

    /// <summary>The last thing was a headline line, a byline above the text or a jump line: the text has yet to come.</summary>
    public bool HeadlineOpen { get; private set; }

    /// <summary>The last thing was a section heading.</summary>
    public bool HeadingOpen { get; private set; }

    /// <summary>The last thing was a paragraph of a lead that stands apart.</summary>
    public bool InLead { get; private set; }
    public bool HasLead { get; private set; }
    public bool HasByline { get; private set; }
    public bool HasDateline { get; private set; }

    /// <summary>A closing byline or a jump line has ended it.</summary>
    public bool Finished { get; private set; }
    public bool ContinuedFrom { get; private set; }
    public bool ContinuedTo { get; private set; }
    public bool HalfAdded { get; private set; }

    /// <summary>Its headline or its text is that of a meeting's document.</summary>
    public bool IsOfMeeting { get; private set; }

    /// <summary>Its section headings are questions.</summary>
    public bool AsksQuestions { get; private set; }

    /// <summary>How many paragraphs of its lead stand apart.</summary>
    public int LeadParagraphs { get; private set; }

    /// <summary>Its kind closes without a byline: a resolution, a notice, questions and answers.</summary>
    public bool NeedsNoByline { get; private set; }

    /// <summary>What it could become with the block that was last offered to it.</summary>
    public Outlook? Outlook { get; set; }

    /// <summary>
    /// The same in drafts to which all that may follow costs the same: hypotheses that have come to the same drafts in different ways
    /// need not both go on.
    /// </summary>
    public ulong Future => _future != 0 ? _future : _future = Digest();

    /// <summary>The same for the draft that the last block went into.</summary>
    public ulong FutureAsCurrent => (Future * 0x9E3779B97F4A7C15) ^ (Future >> 29);

    /// <summary>A draft of which nothing is there yet.</summary>
    public static Draft Begin(int sequence) => new(sequence);

    /// <summary>The draft after a block has played its part in it.</summary>
    public Draft After(Part part, BlockTraits block, int target)
    {
        var next = (Draft)MemberwiseClone();
        next.Forget(block.Sequence);
        next.Add(part, block, target, this);
        return next;
    }

    // What holds only until the next block, and what was worked out for the draft before.
    private void Forget(int sequence)
    {
        (_future, Outlook) = (0, null);
        (LastBlock, IsBlank) = (sequence, false);
        HeadlineOpen = HeadingOpen = InLead = false;
    }

    private void Add(Part part, BlockTraits block, int target, Draft before)
    {
        var index = block.Block.Index;
        var open = block.OpenEnd > 0 ? index : -1;
        if (part is Part.Paragraph or Part.Lead or Part.Join or Part.JoinDroppingDoubled) Column = block.Block.Column ?? Column;
        switch (part)
        {
            case Part.Headline:
                AddTitleLine(block);
                HeadlineOpen = true;
                break;
            case Part.HeadlineHalf:
                AddTitleLine(block);
                HalfAdded = true;
                break;
            case Part.Heading:
                Headings++;
                HeadingBlocks = HeadingBlocks.Length < HeadingsKept ? HeadingBlocks.Add(index) : [.. HeadingBlocks[1..], index];
                HeadingOpen = true;
                AsksQuestions |= block.Headline!.IsQuestion;
                NeedsNoByline |= block.Headline!.IsQuestion;
                break;
            case Part.HeadingLine:
                HeadingOpen = true;
                break;
            case Part.Paragraph:
                Bodies = Bodies.With(index);
                Paragraphs++;
                Open = block.IsSignOff ? -1 : open;
                HasLead |= Headings == 0;
                HasDateline |= block.OpensNews;
                IsOfMeeting |= block.IsOfMeeting;
                HasByline |= block.HasBylineInDateline;
                break;
            case Part.Lead:
                Bodies = Bodies.With(index);
                Paragraphs++;
                HasLead = InLead = true;
                LeadParagraphs++;
                LeadOpen = open;
                break;
            case Part.Join or Part.JoinDroppingDoubled when target == LeadOpen:
                Bodies = Bodies.With(index);
                LeadOpen = open;
                InLead = true;
                break;
            case Part.Join or Part.JoinDroppingDoubled:
                Bodies = Bodies.With(index);
                Open = open;
                break;
            case Part.Byline when block.Headline is not null:
                HasByline = HeadlineOpen = true;
                break;
            case Part.Byline:
                HasByline = true;
                HeadlineOpen = before.HeadlineOpen;
                Finished = Paragraphs > 0;
                break;
            case Part.ContinuedFrom:
                ContinuedFrom = HasLead = true;
                HeadlineOpen = before.HeadlineOpen;
                break;
            case Part.ContinuedTo:
                ContinuedTo = Finished = true;
                break;
        }
    }

    private void AddTitleLine(BlockTraits line)
    {
        TitleLines++;
        TitleBlocks = TitleBlocks.Add(line.Block.Index);
        if (!line.Headline!.IsNote) TitleWords = TitleWords.Add(line.Block.Index);
        NeedsNoByline |= line.Headline!.NamesDocument;
        IsOfMeeting |= line.Headline!.NamesMeeting;
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
        Add(Column is { } column ? (int)column : -1);
        if (!Bodies.Blocks.IsEmpty) Add(Bodies.Blocks[0]);
        foreach (var line in TitleBlocks) Add(line);
        return digest;

        void Add(int value)
        {
            digest = (digest ^ (uint)value) * 0x100000001B3;
            digest ^= digest >> 32;
        }
    }
}
