namespace WuxiPlenum.Newsprint.Insights.Tasks;

/// <summary>A section of an article of the edition: a heading with its paragraphs.</summary>
internal readonly record struct EditionSection(int Article, string? Heading, int FirstParagraph, int LastParagraph)
{
    /// <summary>All sections of all articles but one.</summary>
    public static IEnumerable<EditionSection> Of(IReadOnlyList<CoverageArticle> edition, int except)
    {
        for (var article = 0; article < edition.Count; article++)
        {
            if (article == except) continue;
            var paragraphs = edition[article].Paragraphs;
            for (var first = 0; first < paragraphs.Length;)
            {
                var end = first + 1;
                while (end < paragraphs.Length && paragraphs[end].Heading == paragraphs[first].Heading) end++;
                yield return new EditionSection(article, paragraphs[first].Heading, first + 1, end);
                first = end;
            }
        }
    }

    /// <summary>Its pairs of characters. The headline stands over an article without headings as a heading stands over its section.</summary>
    public Dictionary<int, double> PairsIn(CoverageArticle article) =>
        EditionPairs.Of(article.Paragraphs[(FirstParagraph - 1)..LastParagraph].Select(paragraph => paragraph.Text), Heading ?? article.Title ?? "");

    /// <summary>The section as an article of its own, paragraph numbers counted from one.</summary>
    public CoverageArticle Cut(CoverageArticle article)
    {
        var before = FirstParagraph - 1;
        return article with { Paragraphs = [.. article.Paragraphs[before..LastParagraph].Select(paragraph => paragraph with { Number = paragraph.Number - before })] };
    }
}
