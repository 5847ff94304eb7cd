using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>How much an article has to do with a query. The weights were set with the judged queries of the tests.</summary>
internal static class Ranking
{
    private const double TitleWeight = 6;
    private const double TitleCoverage = 4;
    private const double HeadingWeight = 2.5;
    private const double BylineWeight = 3;
    private const double LeadWeight = 1.6;
    private const double Nearness = 2;

    /// <summary>How far a hit counts less in a long article, 0 to 1.</summary>
    private const double LengthShare = 0.6;

    /// <summary>At this length, in characters, an article is neither short nor long.</summary>
    private const double UsualLength = 1000;

    /// <summary>What <see cref="OfDay"/> is for an article without a date.</summary>
    public const double WithoutDay = 1;

    /// <summary>How far the latest article is preferred to the earliest.</summary>
    private const double Recency = 0.06;

    /// <summary>For one phrase: its places in the title and in headings count, then how dense it stands in the text, the first paragraphs above the rest.</summary>
    /// <param name="phraseLength">In characters.</param>
    public static double OfPhrase(in PhraseHits hits, int phraseLength, in ArticleFact fact)
    {
        var score = 0.0;
        if (hits.Title > 0)
            score += TitleWeight + (TitleCoverage * Math.Min(1, phraseLength / (double)Math.Max(1, fact.TitleLength)));
        if (hits.Headings > 0)
            score += HeadingWeight;
        if (hits.Byline > 0)
            score += BylineWeight;
        var weight = (LeadWeight * hits.Lead) + hits.Body;
        return score + (3 * weight / (weight + 1.2 * (1 - LengthShare + (LengthShare * fact.Length / UsualLength)))); // saturates, as in BM25
    }

    /// <summary>For words that stand near each other, in the order typed.</summary>
    /// <param name="gap">The fewest characters between two that follow each other in the query.</param>
    public static double OfNearness(int gap) => Nearness / (1 + (gap / 4.0));

    /// <summary>The document's type, as a gentle factor.</summary>
    public static double OfType(Genre genre) => genre switch
    {
        Genre.Resolution or Genre.PlenumReport => 1.12,
        Genre.Editorial => 1.05,
        Genre.Letter or Genre.Essay => 0.96,
        Genre.Notice or Genre.Other => 0.92,
        _ => 1,
    };

    /// <summary>Its date, as a gentle factor.</summary>
    /// <param name="day">-1 for none.</param>
    public static double OfDay(int day, ArticleFacts all) =>
        day < 0 ? WithoutDay : 1 + (Recency * (day - all.FirstDay) / Math.Max(1, all.LastDay - all.FirstDay));
}

/// <summary>How often a phrase stands in each part of an article.</summary>
internal struct PhraseHits
{
    public int Title;
    public int Headings;
    public int Byline;

    /// <summary>In the first paragraphs.</summary>
    public int Lead;

    /// <summary>In the other paragraphs.</summary>
    public int Body;

    public readonly int Total => Title + Headings + Byline + Lead + Body;
}
