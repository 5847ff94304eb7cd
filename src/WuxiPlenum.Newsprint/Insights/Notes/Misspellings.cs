namespace WuxiPlenum.Newsprint.Insights.Notes;

/// <summary>Finds words that are well known to be misspelt: 再接再励 for 再接再厉.</summary>
internal static class Misspellings
{
    public static IEnumerable<TextNote> In(CoverageParagraph paragraph)
    {
        for (var at = NoteLexicon.MisspeltWords.Next(paragraph.Text, 0); at < paragraph.Text.Length; at = NoteLexicon.MisspeltWords.Next(paragraph.Text, at + 1))
        {
            if (NoteLexicon.MisspeltWords.LongestAt(paragraph.Text, at) is not (> 0 and var length)) continue;
            var word = paragraph.Text.Substring(at, length);
            yield return new TextNote(new Words(paragraph.Number, at, at + length), NoteLexicon.Misspelt[word], new Evidence("known-misspelling", length > 2 ? 0.9 : 0.7));
            at += length - 1;
        }
    }
}
