using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>What the moves want to know of a block by itself, worked out once.</summary>
internal sealed class BlockTraits
{
    private BlockTraits(Block block, int sequence, HeadlineTraits? headline, bool pageIndents)
    {
        (Block, Sequence, Headline) = (block, sequence, headline);
        var text = block.Folded;
        LooksLikeOpening = ParagraphOpening.Fits(text);
        var dateline = Dateline.Find(text);
        OpensNews = block.Gap != Gap.None && (dateline is not null || ParagraphOpening.IsLetter(text));
        HasBylineInDateline = dateline is { Byline: not null };
        IsOfMeeting = MeetingPhrase.InText(text);
        IsAnswer = ParagraphOpening.IsAnswer(text);
        OpensLead = ParagraphOpening.IsLead(text);
        OpensInSpeech = ParagraphOpening.IsSpeech(text);
        IsSignOff = HeadlineTraits.SignsOff(text);
        Unclosed = Quotation.Unclosed(text);
        ClosesUnopened = Quotation.ClosesUnopened(text);
        Closes = Characters.HoldCloser(text);
        OpenEnd = Seam.OpenEnd(text, Unclosed);
        CostOfBeginning = Seam.CostOfBeginning(this, pageIndents);
        Blank = Draft.Begin(sequence);
    }

    public Block Block { get; }

    /// <summary>Its place among the blocks that are no furniture.</summary>
    public int Sequence { get; }

    /// <summary>What it is as a headline line; null for what cannot be one.</summary>
    public HeadlineTraits? Headline { get; }

    /// <summary>The draft of an article that would begin with it.</summary>
    public Draft Blank { get; }

    /// <summary>0 for a block that ends with its sentence; above, how surely its sentence goes on elsewhere.</summary>
    public double OpenEnd { get; }

    /// <summary>The cost of taking its first character for the beginning of a paragraph.</summary>
    public double CostOfBeginning { get; }

    /// <summary>Whether it begins with words with which paragraphs begin.</summary>
    public bool LooksLikeOpening { get; }

    /// <summary>Whether it begins with a dateline, or opens a letter, in a line of its own.</summary>
    public bool OpensNews { get; }
    public bool HasBylineInDateline { get; }

    /// <summary>Whether it begins, or closes, as the paragraphs of a meeting's documents do.</summary>
    public bool IsOfMeeting { get; }
    public bool IsAnswer { get; }

    /// <summary>Whether its first words are those of a lead.</summary>
    public bool OpensLead { get; }

    /// <summary>Whether it takes up what was said before: 从那以后, 他.</summary>
    public bool RefersBack => ParagraphOpening.RefersBack(Block.Folded);

    /// <summary>Whether someone is quoted in it by 说.</summary>
    public bool QuotesSpeaker => ParagraphOpening.QuotesSpeaker(Block.Folded);

    /// <summary>Whether it opens with what someone says.</summary>
    public bool OpensInSpeech { get; }

    /// <summary>Whether it closes a notice or a letter: who signs, and when.</summary>
    public bool IsSignOff { get; }

    /// <summary>How many quotation marks and brackets it leaves open.</summary>
    public int Unclosed { get; }

    /// <summary>Whether a quotation mark or a bracket closes before one has opened.</summary>
    public bool ClosesUnopened { get; }

    /// <summary>Whether any closes at all.</summary>
    public bool Closes { get; }

    /// <summary>The traits of all blocks, by their index.</summary>
    public static ImmutableArray<BlockTraits?> Of(ImmutableArray<Block> blocks, ImmutableArray<Block> content, PageStatistics statistics)
    {
        var pageIndents = Seam.PageIndents(blocks);
        var headlines = HeadlineTraits.Of(content, statistics, pageIndents);
        var traits = new BlockTraits?[blocks.Length];
        for (var sequence = 0; sequence < content.Length; sequence++)
            traits[content[sequence].Index] = new BlockTraits(content[sequence], sequence, headlines.GetValueOrDefault(content[sequence].Index), pageIndents);
        return [.. traits];
    }
}
