namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>
/// What each reading of a block costs. The unit is about one "I would be a little surprised": a reading of the whole page
/// is as good as the sum is small; what speaks for a reading is below zero. Found on composed pages, by hand and by varying one figure at a time.
/// </summary>
internal static class Costs
{
    // A headline line as the first of an article.
    public const double NewArticle = 1.4;

    /// <summary>Where a dateline, a byline, a jump line or another headline line comes next, or where it names a document.</summary>
    public const double NewArticleWithEvidence = 0.8;
    public const double NewArticleWithoutHeadline = 3.4;
    public const double WithoutHeadlineNews = -1.5;
    public const double WithoutHeadlineAfterTheEnd = -1;
    public const double WithoutHeadlineBeforeOne = -0.35;
    public const double TitleLikeHeading = 2;
    public const double TitleOfSeries = 1;
    public const double TitleUnderColumnName = -0.4;
    public const double TitleLabelled = 0.7;
    public const double TitleOfKind = 0.5;
    public const double TitleFromNote = 0.75;
    public const double TitleWithSiblings = 0.45;

    /// <summary>Beginning an article while the one before has no text yet.</summary>
    public const double TitleUponTitle = 2.5;

    /// <summary>The same where its byline, or the page that it comes from, stands under its headline.</summary>
    public const double TitleUponWholeTitle = 1;
    public const double TitleLikeNext = -1.7;
    public const double TitleLikeCurrent = 0.375;

    // A headline line that comes after the beginning of its text.
    public const double HeadlineAfterText = 0.66;
    public const double LateHeadlineApart = 0.65;
    public const double LateHeadlinePerParagraph = 0.8;
    public const double LateHeadlineOfOther = 0.7;
    public const double LateHeadlineLikeText = -0.65;

    // A further line of a headline.
    public const double FurtherHeadlineLine = -0.05;
    public const double FurtherLineAfterBlank = 0.35;
    public const double FurtherLineLikeHeading = 1.5;
    public const double FurtherLineWithSiblings = 0.45;
    public const double FurtherLineWithTwins = 0.4;
    public const double FurtherLineOfSeries = 3;
    public const double FurtherLineAfterNote = 0.575;
    public const double FurtherLineOfMany = 0.8;
    public const double FurtherLineUnderByline = 1.5;
    public const double FurtherLineAfterLeadUp = -0.7;
    public const double FurtherLineUnderColumnName = -0.4;
    public const double FurtherLineOfKind = -0.5;
    public const double FurtherLineHalfWord = 1;
    public const double FurtherLineColumnName = 0.8;
    public const double FurtherLineAfterJump = 1.5;
    public const double FurtherLineAfterWhole = 2.5;

    // A line of a headline that other text has parted from the first.
    public const double HeadlineHalf = 3.2;
    public const double HalfAsLong = -1;
    public const double HalfNotAsLong = 0.8;
    public const double HalfLong = 0.5;
    public const double HalfOfMany = 0.5;
    public const double HalfWithTwins = 1;
    public const double HalfOfWhole = 0.35;
    public const double HalfOfUnfinished = -1;
    public const double HalfOfStory = 2;
    public const double HalfOfDocument = -3;
    public const double HalfOfShort = -0.425;
    public const double HalfLikeText = -1.5;
    public const double HalfLikeNext = 0.3;
    public const double HalfLikeHeading = 2;
    public const double HalfColumnName = 1;
    public const double HalfTiny = 1;

    // A section heading.
    public const double Heading = 1.6;
    public const double HeadingFirst = 1.575;
    public const double HeadingByItself = -1.2;
    public const double HeadingWithSiblings = -0.8;
    public const double HeadingWithout = 0.39;
    public const double HeadingAfterAnother = -0.2;
    public const double HeadingParallel = -0.9;
    public const double HeadingInSentence = 2.3438;
    public const double HeadingInNews = 1.2;
    public const double HeadingColumnName = 1;
    public const double HeadingUnderColumnName = 0.5;
    public const double HeadingAboveArticle = 1;
    public const double HeadingAfterLeadUp = 0.7;
    public const double HeadingLabelled = -0.5;
    public const double HeadingRunsOn = 1.3125;
    public const double HeadingWithoutLead = 1.2;
    public const double HeadingOfSeries = -0.5;
    public const double HeadingBeforeText = 0.19;
    public const double HeadingLikeText = -0.6;
    public const double HeadingLikeNext = -0.3;
    public const double HeadingLine = 0.3;

    /// <summary>A heading, or half a headline, right after a heading.</summary>
    public const double UponHeading = 3;

    // A headline-like line that belongs to no article.
    public const double ColumnName = 1.8;
    public const double ColumnNameByForm = -1.8;
    public const double ColumnNameLong = 1.5;
    public const double ColumnNameWithSiblings = 1;
    public const double ColumnNameBeforeHeadline = 0.39;
    public const double ColumnNameStory = 2;
    public const double ColumnNameBetween = 0.6562;
    public const double PullQuote = 0.7;

    // A headline-like line as text: what it lacks of looking like it.
    public const double ShortParagraph = 2.6;
    public const double ShortParagraphAtLeast = 0.35;
    public const double SignOff = 0;

    // What of a headline-like line looks like a piece of a sentence; a cost of every other reading.
    public const double TextIndented = 2.5;
    public const double TextCut = 0.7;
    public const double TextUnderColumnName = -1;
    public const double TextBeforeJump = 1.5;
    public const double TextInQuotation = 1.5;
    public const double TextUneven = 0.9375;
    public const double TextLong = 0.35;
    public const double TextSignOff = 1.25;
    public const double TextDate = 3.75;
    public const double TextCommas = 1;
    public const double TextDateline = 3;
    public const double TextOpening = 0.98;
    public const double TextUnfinished = 0.9625;
    public const double TextEarlyComma = 1;
    public const double TextWord = 0.6;
    public const double TextSentence = 1.2;
    public const double TextSaying = 1.5;
    public const double TextPlain = 0.8;
    public const double TextOfOf = 0.7;
    public const double TextNumeral = 1;
    public const double TextTime = 0.8;
    public const double TextHalfWord = 0.6;

    // A byline, a pen name, a jump line.
    public const double BylineFirst = 2.5;
    public const double BylineApart = 4.5;
    public const double SecondByline = 5;
    public const double BylineInSentence = 5;
    public const double BylineAfterTheEnd = 2;
    public const double PenNameSurname = 0.8;
    public const double PenNameNoWord = 0.6;
    public const double PenNameWord = 1.6;
    public const double PenNameLong = 2.2;
    public const double PenNameInHeadline = 2;
    public const double JumpFirst = 1.5;
    public const double JumpApart = 3;
    public const double JumpAfterTheEnd = 3;

    /// <summary>Going on in another article than the one before, though no cut sentence asks for it.</summary>
    public const double Switch = 2.2;
    public const double SwitchToUnsigned = 1.4;
    public const double SwitchAfterTheEnd = 1.0912;
    public const double SwitchToOpenHeading = 1.2;
    public const double Distance = 0.1;
    public const double AfterTheEnd = 5;

    /// <summary>Text that was wrapped at another width than the article's, or at the same one.</summary>
    public const double OtherColumn = 2;
    public const double SameColumn = -0.5;

    /// <summary>A paragraph in the set phrases of one kind of document, in an article of another.</summary>
    public const double OtherKind = 1.5;
    public const double NoAnswer = 3;

    // How much a common vocabulary takes off: of the logarithms of cosines, of the shares of a headline's words.
    public const double LikenessOfPairs = 1.2;
    public const double LikenessOfLetters = 1.6;
    public const double LikenessOfTitlePairs = 8.55;
    public const double LikenessOfTitleLetters = 2.85;
    public const double LikenessBase = 7.3;
    public const double LikenessAtMost = 1.4;

    // A lead that stands after the beginning of the text.
    public const double LeadApart = 1;
    public const double LeadElsewhere = 1.275;
    public const double LeadAfterFirst = 1.35;
    public const double LeadLikeTitle = 2.5;
    public const double LeadAfterHeading = 1.5;
    public const double LeadInSentence = 0.3;
    public const double LeadByWords = -0.575;
    public const double LeadOnWholePage = 2;
    public const double LeadInSpeech = 1.2;
    public const double LeadAfterTheEnd = 1;
    public const double LeadAnswers = 3;
    public const double MoreOfTheLead = 0.15;

    // What is missing in an article when the page ends.
    public const double NoHeadline = 2;
    public const double HeadlineWithoutText = 6;
    public const double HeadingWithoutText = 3.125;
    public const double NoLead = 1;
    public const double NoByline = 0.3;
    public const double NoBylineOfShort = 1;
    public const double SingleHeading = 0.525;

    // How surely a text whose end is no sentence's goes on elsewhere.
    public const double OpenQuotation = 0.3;
    public const double OpenColon = 1;
    public const double OpenSemicolon = 1;
    public const double OpenClosed = 2.5;
    public const double OpenSentence = 3.6;

    // A text as the beginning of a paragraph.
    public const double Begins = 0.125;
    public const double BeginsInQuotation = 2;
    public const double BeginsWithoutIndent = 2;
    public const double NeverFirst = 6;
    public const double HardlyFirst = 1.5;
    public const double LoneFirst = 1.875;
    public const double NoWordFirst = 0.7;

    // Two texts as the halves of a sentence.
    public const double Join = 0.2;
    public const double SeamIndented = 4.5;
    public const double SeamNotIndented = -0.15;
    public const double SeamOpening = 2.5;
    public const double SeamSignOff = 2;
    public const double SeamDoubled = -1.41;
    public const double SeamClosesQuotation = -1.5;
    public const double SeamLeavesOpen = 1;
    public const double SeamClosesUnopened = 1.5;
    public const double SeamNeverFirst = -0.75;
    public const double SeamNeverFirstOdd = 0.5;
    public const double SeamAtMark = 0.5;
    public const double SeamAtMarkKnown = 0.25;
    public const double SeamUnknown = 1.2;
    public const double SeamPair = 0.8;
    public const double SeamPairMost = 1.6;
    public const double SeamThree = -0.8;
    public const double SeamBoundFast = -1.5;
    public const double SeamBound = -0.675;
    public const double SeamBoundLoosely = -0.1;
    public const double SeamNumber = -1;
}
