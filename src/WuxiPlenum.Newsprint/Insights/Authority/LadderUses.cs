using WuxiPlenum.Newsprint.Insights.Tasks;
using WuxiPlenum.Newsprint.Insights.Terms;
using WuxiPlenum.Newsprint.Topics;

namespace WuxiPlenum.Newsprint.Insights.Authority;

/// <summary>Where a document has a term, a topic or a task: what <see cref="AuthorityLadder"/> asks for.</summary>
public static class LadderUses
{
    // A sentence is on a topic when it has words of it of this weight together.
    private const double LeastWeight = 2.5;

    /// <summary>Where the paragraphs of a document use a term, with quotation marks or without.</summary>
    public static IEnumerable<Words> OfTerm(CoverageArticle document, string term) =>
        TermReader.Read(document, [term]).Where(use => use.Term == term && use.Words.Paragraph > 0).Select(use => use.Words);

    /// <summary>
    /// The sentences of a document that are on a topic by its words; a resolution, filed under no other topic than its own, has them too.
    /// A topic without words, which goes by the genre alone, is in all sentences of documents of its genres, and in no others.
    /// </summary>
    public static IEnumerable<Words> OfTopic(CoverageArticle document, Topic topic) =>
        document.Paragraphs.SelectMany(paragraph => paragraph.Sentences()).Where(sentence => topic.Words.IsEmpty
            ? topic.Genres.Contains(document.Genre)
            : WeightIn(document.Paragraphs[sentence.Paragraph - 1].Text.AsSpan(sentence.Start, sentence.Length), topic) >= LeastWeight);

    /// <summary>Where a document of the edition has a task: the task itself, or the weightiest words that tie a section to it.</summary>
    /// <param name="setting">The index of the article that sets the task.</param>
    /// <param name="document">The index of the document.</param>
    public static IEnumerable<Words> OfTask(TaskCoverage coverage, int setting, int document) =>
        document == setting ? [coverage.Task.Words] : coverage.Sections.Where(section => section.Article == document).Select(section => section.Ties[0].InSection);

    private static double WeightIn(ReadOnlySpan<char> sentence, Topic topic)
    {
        var weight = 0.0;
        foreach (var (word, weightOfWord) in topic.Words)
            if (sentence.Contains(word, StringComparison.Ordinal)) weight += weightOfWord;
        return weight;
    }
}
