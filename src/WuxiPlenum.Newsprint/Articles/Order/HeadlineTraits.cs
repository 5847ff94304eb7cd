using System.Collections.Immutable;
using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>What the moves want to know of a line that looks like a headline, worked out once.</summary>
internal sealed partial class HeadlineTraits
{
    // Headings of one article stand within so many headline lines of each other.
    private const int Neighbourhood = 12;

    // The rest of a text that was cut comes within so many blocks.
    private const int CutWithin = 9;

    // The last characters of those who sign, and of the date; a telephone number ends with a digit.
    private const string SignOffEnds = "局队会府室司心院行团委组部日";

    private const int LongestShort = 10;

    // Single characters with which lines end as well as with words of two.
    private const string WordsAtEnd = "了好多少大小高低新旧热冷红火美甜香来去上下里外中前后开到走回家人路事水山网岸记";

    private int _twinsInWords;

    private HeadlineTraits(Block? before, Block line, Block? next, bool pageIndents, bool isCut)
    {
        var text = line.Folded;
        Pattern = new HeadingPattern(text);
        Whole = next is { Kind: BlockKind.Headline, Gap: Gap.Line } ? new HeadingPattern(text + " " + next.Folded) : Pattern;
        RunsOn = next is { Kind: BlockKind.Headline } && HeadlineForm.RunsOn(text, next.Folded);
        IsAboveArticle = next is not null && OpensArticle(next);
        HasEvidence = IsAboveArticle || next is { Kind: BlockKind.Headline };
        IsLabelled = HeadlineForm.IsLabelled(text);
        IsSectionHeading = HeadlineForm.IsSectionHeadingByItself(text);
        LeadsUp = HeadlineForm.LeadsUp(text) || HeadlineForm.AnnouncesMeeting(text);
        NamesDocument = HeadlineForm.NamesDocument(text);
        NamesMeeting = MeetingPhrase.InHeadline(text);
        IsNote = HeadlineForm.IsNote(text);
        NamesKind = HeadlineForm.NamesKind(text);
        IsColumnName = HeadlineForm.IsColumnName(text);
        IsUnfinished = HeadlineForm.IsUnfinished(text);
        IsStory = HeadlineForm.IsStory(text);
        IsShort = text.Trim().Length <= LongestShort && !IsNote && !NamesKind;
        IsQuestion = QuestionHeading().IsMatch(text);
        IsHalfWord = text.Length == 2 && CommonPairs.Bond(text[0], text[1]) == 0;
        CostOfPenName = PenName(text.Trim());
        LikeText = LikenessToText(before, line, next, pageIndents, IsSectionHeading, IsLabelled) + (isCut ? Costs.TextCut : 0);
    }

    /// <summary>How it is built, to be compared with other lines.</summary>
    public HeadingPattern Pattern { get; }

    /// <summary>How it is built together with a second line right under it.</summary>
    public HeadingPattern Whole { get; }

    /// <summary>Whether lines that are built alike stand near.</summary>
    public bool HasSiblings { get; private set; }

    /// <summary>Whether lines stand near that are built so alike that they can hardly be other than headings of one article.</summary>
    public bool HasTwins { get; private set; }

    /// <summary>Whether it is one of three lines at least that are built so with common words.</summary>
    public bool IsOfSeries => _twinsInWords >= 2;

    /// <summary>Whether a dateline, a byline, a jump line or another headline line comes next: this is where an article begins.</summary>
    public bool HasEvidence { get; }

    /// <summary>Whether what comes next opens the text of an article, not of a section: a dateline, a byline, a jump line, a letter's address.</summary>
    public bool IsAboveArticle { get; }

    /// <summary>Whether its own form is that of a section heading.</summary>
    public bool IsSectionHeading { get; private set; }

    /// <summary>Whether it has a label before what it says, as many section headings have.</summary>
    public bool IsLabelled { get; }

    /// <summary>Whether it leads up to what another line says.</summary>
    public bool LeadsUp { get; }
    public bool NamesDocument { get; }
    public bool NamesMeeting { get; }
    public bool IsNote { get; }
    public bool IsColumnName { get; }

    /// <summary>Whether it says what kind of article the headline above it heads.</summary>
    public bool NamesKind { get; }

    /// <summary>Whether the name of a column stands right above it.</summary>
    public bool IsUnderColumnName { get; private set; }

    /// <summary>Whether it breaks off and is complete only with the next line.</summary>
    public bool IsUnfinished { get; }
    public bool IsQuestion { get; }

    /// <summary>Whether it is the title of a story to its end: …记.</summary>
    public bool IsStory { get; }

    /// <summary>Whether it is too short to tell more of a story, as subtitles do, and is no note either.</summary>
    public bool IsShort { get; }

    /// <summary>Whether it and the headline line that comes next are one phrase.</summary>
    public bool RunsOn { get; }

    /// <summary>Whether a byline stands right above it: a headline is complete above its byline.</summary>
    public bool IsUnderByline { get; private set; }

    /// <summary>Whether the headline line before it and it are one phrase.</summary>
    public bool IsRest { get; private set; }

    /// <summary>Two characters that form no word.</summary>
    public bool IsHalfWord { get; }

    /// <summary>What it costs to take it for a pen name; null where it cannot be one.</summary>
    public double? CostOfPenName { get; }

    /// <summary>How much it looks like a piece of a sentence all the same.</summary>
    public double LikeText { get; private set; }

    /// <summary>Whether a short folded line closes a notice or a letter: who signs, and when.</summary>
    public static bool SignsOff(string folded) => (folded[0] == '特' || SignOffEnds.Contains(folded[^1]) || char.IsAsciiDigit(folded[^1])) && SignOff().IsMatch(folded);

    /// <summary>The traits of the headline-like lines, by their blocks' indices.</summary>
    public static Dictionary<int, HeadlineTraits> Of(ImmutableArray<Block> content, PageStatistics statistics, bool pageIndents)
    {
        var traits = new Dictionary<int, HeadlineTraits>();
        var near = new List<(HeadlineTraits Line, int Texts)>();
        var texts = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i].Kind == BlockKind.Body) texts++;
            if (content[i].Kind != BlockKind.Headline) continue;
            var line = traits[content[i].Index] = new HeadlineTraits(i > 0 ? content[i - 1] : null, content[i], i + 1 < content.Length ? content[i + 1] : null, pageIndents, IsCut(content, i, statistics));
            line.IsUnderColumnName = i > 0 && traits.GetValueOrDefault(content[i - 1].Index) is { IsColumnName: true };
            if (line.IsUnderColumnName) line.LikeText = Math.Max(0, line.LikeText + Costs.TextUnderColumnName);
            line.IsUnderByline = i > 0 && content[i - 1].Kind == BlockKind.Byline;
            line.IsRest = i > 0 && traits.GetValueOrDefault(content[i - 1].Index) is { RunsOn: true };
            foreach (var (other, textsThen) in near)
            {
                other.HasSiblings |= other.Pattern.IsParallelTo(line.Pattern) || (texts != textsThen && other.Whole.IsParallelTo(line.Whole));
                line.HasSiblings |= line.Pattern.IsParallelTo(other.Pattern) || (texts != textsThen && line.Whole.IsParallelTo(other.Whole));
                // Two lines of one headline may be as much alike; headings have text between them.
                if (texts == textsThen || !line.Pattern.IsTwinOf(other.Pattern)) continue;
                line.HasTwins = other.HasTwins = line.HasSiblings = other.HasSiblings = true;
                if (!line.Pattern.IsTwinInWords(other.Pattern)) continue;
                line._twinsInWords++;
                other._twinsInWords++;
            }

            near.Add((line, texts));
            if (near.Count > Neighbourhood) near.RemoveAt(0);
        }

        foreach (var line in traits.Values) line.IsSectionHeading |= line.IsLabelled && line.HasSiblings;
        return traits;
    }

    // Its last character is printed once more at the beginning of a text that comes soon after.
    private static bool IsCut(ImmutableArray<Block> content, int at, PageStatistics statistics)
    {
        for (var next = at + 1; next < Math.Min(content.Length, at + CutWithin); next++)
            if (content[next].Kind == BlockKind.Body && statistics.IsDoubled(content[at], content[next])) return true;
        return false;
    }

    private static bool OpensArticle(Block next) =>
        next.Kind is BlockKind.Byline or BlockKind.ContinuedFrom || Dateline.Find(next.Folded) is not null || ParagraphOpening.IsLetter(next.Folded);

    // Its last character forms no word with the one before.
    private static bool EndsInHalfWord(string text) => text.Length >= 8 && Characters.IsHan(text[^1]) && Characters.IsHan(text[^2]) && !WordsAtEnd.Contains(text[^1]) && CommonPairs.Bond(text[^2], text[^1]) == 0;

    private static double? PenName(string name)
    {
        if (!Byline.CouldBePenName(name)) return null;
        if (Byline.LooksLikeName(name)) return Costs.PenNameSurname;
        return name.Length > 2 ? Costs.PenNameLong : CommonPairs.Bond(name[0], name[1]) == 0 ? Costs.PenNameNoWord : Costs.PenNameWord;
    }

    private static double LikenessToText(Block? before, Block line, Block? next, bool pageIndents, bool isSectionHeading, bool isLabelled)
    {
        var text = line.Folded;
        var likeness = pageIndents && line.Indented ? Costs.TextIndented : 0;
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var isBalanced = comma > 0 && Math.Abs((2 * comma) + 1 - text.Length) <= 2;
        if (text.Length >= 17 && comma > 0 && Math.Abs((2 * comma) + 1 - text.Length) > 5) likeness += Costs.TextUneven;
        if (text.Length >= 26) likeness += Costs.TextLong;
        if (SignsOff(text)) likeness += DateAlone().IsMatch(text) ? Costs.TextDate : Costs.TextSignOff;
        if (text.AsSpan().Count(',') + text.AsSpan().Count('、') >= 2) likeness += Costs.TextCommas;
        if (Dateline.Find(text) is not null || ParagraphOpening.IsLetter(text)) likeness += Costs.TextDateline;
        else if (!isSectionHeading && !isLabelled && text[0] is not ('“' or '"') && ParagraphOpening.Fits(text)) likeness += Costs.TextOpening;
        if (text[^1] is (',' or ':') && !text.Contains('“')) likeness += Costs.TextUnfinished;
        if (comma is >= 1 and <= 3) likeness += Costs.TextEarlyComma;
        if (Quotation.ClosesUnopened(text) && before is not { Kind: BlockKind.Headline }) likeness += Costs.TextInQuotation;
        if (Quotation.Unclosed(text) > 0 && next is not { Kind: BlockKind.Headline }) likeness += Costs.TextInQuotation;
        if (SentenceWord().IsMatch(text)) likeness += Costs.TextWord;
        if (next is { Kind: BlockKind.ContinuedTo }) likeness += Costs.TextBeforeJump;
        if (SentenceOpening().IsMatch(text)) likeness += Costs.TextSentence;
        if (Saying().IsMatch(text)) likeness += Costs.TextSaying;
        if (PlainOpening().IsMatch(text)) likeness += Costs.TextPlain;
        if (text.AsSpan().Count('的') >= 2 && !isBalanced) likeness += Costs.TextOfOf;
        if (!isSectionHeading && !isLabelled && NumeralAtEnd().IsMatch(text)) likeness += Costs.TextNumeral;
        if (TimeOpening().IsMatch(text)) likeness += Costs.TextTime;
        if (!isSectionHeading && !isLabelled && EndsInHalfWord(text)) likeness += Costs.TextHalfWord;
        return likeness;
    }

    [GeneratedRegex(@"[的了在是和与被将对为从向并而由还那其这该些如只又也都就所因但且及或让使给把每各更很最以于至经按据一两几十百只不个要可我你就有]$|[他她]|我们|表示|，说|告诉记者|[还還也均][为為爲将將把被对對在向]")]
    private static partial Regex SentenceWord();

    [GeneratedRegex("^(?:(?:答|记者|記者|编者|編者):|今年|去年|近年|如今|同时|此外|其中|目前|据|随着|围绕|通过|根据|按照|截至|作为)")]
    private static partial Regex SentenceOpening();

    // A headline has a colon or a blank after who says it.
    [GeneratedRegex("^[^,:]{2,14}(?:说|說|介绍|介紹|提醒|预计|預計|提示|回应|回應|答复|答復|告诉|告訴|发现|發現|看到|写道|寫道|听见),")]
    private static partial Regex Saying();

    [GeneratedRegex("^(?:因|为[^什何]|为了|这[^里]|那[^里]|有[人些的位]|我[^们市省县区国]|[一两][位名])")]
    private static partial Regex PlainOpening();

    [GeneratedRegex("[^一二三四五六七八九十:：][三四五六七八九两半]$")]
    private static partial Regex NumeralAtEnd();

    [GeneratedRegex(@"^(?:\d{1,2}月\d{1,2}日|[昨今][天日晚晨]|前天|清晨|凌晨|早上|上午|中午|下午|傍晚|晚上|夜里|深夜)[^,]{0,6},")]
    private static partial Regex TimeOpening();

    [GeneratedRegex(@"^\d{0,4}年?\d{1,2}月\d{1,2}日$")]
    private static partial Regex DateAlone();

    [GeneratedRegex(@"^(?:问|Q)\s*:")]
    private static partial Regex QuestionHeading();

    [GeneratedRegex(@"(?:(?<![开開新大格布全变變破结結])局|支队|大队|总队|(?<!届)委员会|政府|办公室|公司|协会|(?<!为)中心|法院|检察院|银行|集团|党委|领导小组|编辑部)$|^\d{0,4}年?\d{1,2}月\d{1,2}日$|(?:电话|電話|热线|熱線):?\d{3,}$|^特此(?:公告|通告|通知|声明)")]
    private static partial Regex SignOff();
}
