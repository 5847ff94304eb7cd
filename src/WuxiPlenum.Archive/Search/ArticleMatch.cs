namespace WuxiPlenum.Archive.Search;

/// <summary>What was found in one article, counted over its title, kicker, subtitles, headings, authors and paragraphs.</summary>
internal sealed class ArticleMatch(int termCount)
{
    private readonly int[] _title = new int[termCount];
    private readonly int[] _heading = new int[termCount];
    private readonly int[] _body = new int[termCount];

    /// <summary>Paragraphs with a hit.</summary>
    public int Paragraphs { get; private set; }

    /// <summary>Every place of every term.</summary>
    public int Occurrences => _title.Sum() + _heading.Sum() + _body.Sum();

    /// <summary>Whether every term stands somewhere in the article.</summary>
    public bool IsComplete => Enumerable.Range(0, termCount).All(term => _title[term] + _heading[term] + _body[term] > 0);

    public void AddTitle(string? text, IReadOnlyList<SearchTerm> terms) => Count(text, terms, _title);

    public void AddHeading(string? text, IReadOnlyList<SearchTerm> terms) => Count(text, terms, _heading);

    public void AddBody(string? text, IReadOnlyList<SearchTerm> terms) => Count(text, terms, _body);

    public void AddParagraph(string text, IReadOnlyList<SearchTerm> terms)
    {
        if (Count(text, terms, _body))
            Paragraphs++;
    }

    /// <summary>A title counts more than a heading, a heading more than a paragraph, and a hit more in a short article than in a long one.</summary>
    public double Score(int characterCount)
    {
        var score = 0.0;
        for (var term = 0; term < termCount; term++)
        {
            var density = _body[term] / (_body[term] + 1.5 * (0.25 + characterCount / 1000.0)); // saturates, as in BM25
            score += (_title[term] > 0 ? 4 : 0) + (_heading[term] > 0 ? 1.5 : 0) + density;
        }

        return Math.Round(score, 9);
    }

    private static bool Count(string? text, IReadOnlyList<SearchTerm> terms, int[] counts)
    {
        if (text is null)
            return false;
        var folded = FoldedText.Of(text);
        var any = false;
        for (var term = 0; term < counts.Length; term++)
        {
            var found = terms[term].FindIn(folded).Count();
            counts[term] += found;
            any |= found > 0;
        }

        return any;
    }
}
