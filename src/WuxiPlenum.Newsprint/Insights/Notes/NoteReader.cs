using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights.Notes;

/// <summary>Reads an article for what looks misprinted: suggestions, each with its rule, never changes.</summary>
public static class NoteReader
{
    /// <summary>The notes, those on headings first, then those on paragraphs, in the order of the text; of notes on the same words the surest.</summary>
    public static ImmutableArray<TextNote> Read(CoverageArticle article)
    {
        var notes = ImmutableArray.CreateBuilder<TextNote>();
        var headings = article.Headings.Select(heading => new CoverageParagraph(heading.Number, heading.Text, null, null, []));
        foreach (var paragraph in headings.Concat(article.Paragraphs))
        {
            var end = 0;
            foreach (var note in In(paragraph).OrderBy(note => note.Words.Start).ThenByDescending(note => note.Evidence.Confidence))
            {
                if (note.Words.Start < end) continue;
                notes.Add(note);
                end = note.Words.End;
            }
        }

        return notes.ToImmutable();
    }

    private static IEnumerable<TextNote> In(CoverageParagraph paragraph) =>
        Misspellings.In(paragraph).Concat(DoubledWords.In(paragraph)).Concat(DoubledCharacters.In(paragraph)).Concat(RepeatedWords.In(paragraph))
            .Concat(BrokenParallels.In(paragraph)).Concat(CollidingMarks.In(paragraph));
}
