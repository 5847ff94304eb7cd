using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights.Notes;

/// <summary>Reads an article for what looks misprinted: suggestions, each with its rule, never changes.</summary>
public static class NoteReader
{
    /// <summary>The notes in the order of the text; of notes on the same words the surest.</summary>
    public static ImmutableArray<TextNote> Read(CoverageArticle article)
    {
        var notes = ImmutableArray.CreateBuilder<TextNote>();
        foreach (var paragraph in article.Paragraphs)
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
