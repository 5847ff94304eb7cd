namespace WuxiPlenum.Newsprint.Insights;

/// <summary>Words of an article: a stretch of the text of one of its paragraphs, or, for terms and notes, of one of its headings.</summary>
/// <param name="Paragraph">The number of the paragraph, from 1; 0 and below the number of a heading, see <see cref="CoverageHeading"/>.</param>
/// <param name="Start">The offset of the first character in the paragraph's text.</param>
/// <param name="End">The offset after the last.</param>
public readonly record struct Words(int Paragraph, int Start, int End)
{
    public int Length => End - Start;

    /// <summary>Whether all of <paramref name="other"/> stands in these words.</summary>
    public bool Contains(Words other) => Paragraph == other.Paragraph && Start <= other.Start && other.End <= End;
}

/// <summary>Why something is held to be so.</summary>
/// <param name="Rule">The name of the rule that found it, in kebab-case; the interface has a sentence for each.</param>
/// <param name="Confidence">0 to 1; what is below <see cref="Least"/> is not told.</param>
public readonly record struct Evidence(string Rule, double Confidence)
{
    /// <summary>What is less sure is not told.</summary>
    public const double Least = 0.5;
}
