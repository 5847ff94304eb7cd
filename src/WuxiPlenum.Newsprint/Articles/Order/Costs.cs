namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>
/// What each reading of a block costs. The unit is about one "I would be a little surprised": a reading of the whole page
/// is as good as the sum is small. Found on annotated pages, by hand and by varying one figure at a time.
/// </summary>
internal static class Costs
{
    public const double NewArticle = 1.4;
    public const double NewArticleWithEvidence = 0.8;
    public const double NewArticleWithoutHeadline = 3.0;
    public const double FurtherHeadlineLine = 0.1;
    public const double HeadlineAfterText = 0.3;
    public const double HeadlineHalf = 3.2;
    public const double Heading = 1.9;
    public const double HeadingFirst = 1.8;
    public const double ColumnName = 1.8;
    public const double PullQuote = 0.7;
    public const double ShortParagraph = 2.6;

    /// <summary>Going on in another article than the one before, though no cut sentence asks for it.</summary>
    public const double Switch = 1.8;
    public const double SwitchAfterTheEnd = 0.64;
    public const double SwitchToOpenHeading = 0.8;
    public const double Distance = 0.1;
    public const double AfterTheEnd = 5;

    /// <summary>A paragraph in the set phrases of one kind of document, in an article of another.</summary>
    public const double OtherKind = 2.0;
    public const double LeadApart = 2.4;
    public const double LeadAfterFirst = 0.7;
    public const double LeadLikeTitle = 1.5;
    public const double NoAnswer = 2;
    public const double MoreOfTheLead = 0.15;

    public const double NoHeadline = 4;
    public const double HeadlineWithoutText = 6;
    public const double NoLead = 1.2;
    public const double NoByline = 1.0;
    public const double SingleHeading = 0.7;

    /// <summary>How much a common vocabulary takes off, per unit of similarity, up to <see cref="LikenessCap"/>.</summary>
    public const double Likeness = 5;
    public const double LikenessCap = 0.35;
}
