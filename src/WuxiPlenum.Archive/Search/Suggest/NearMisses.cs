namespace WuxiPlenum.Archive.Search.Suggest;

/// <summary>Finds what somebody may have meant who typed a wrong homophone, a wrong character, one too many or one too few, or pinyin.</summary>
internal static class NearMisses
{
    /// <param name="text">Folded.</param>
    /// <returns>The nearest first: the text put right, and the word that was put right in it.</returns>
    public static IEnumerable<string> Of(string text, IEnumerable<LexiconEntry> entries)
    {
        var isPinyin = text.Length > 2 && text.All(char.IsAsciiLetterLower);
        return entries.Where(entry => entry.Kind != SuggestionKind.Headline && entry.Folded != text)
            .Select(entry => isPinyin
                ? (entry.Text, Distance: PinyinReadings.Begins(text, entry.Folded) ? 1 : double.MaxValue, Entry: entry)
                : Corrected(text, entry))
            .Where(near => near.Distance < double.MaxValue)
            .OrderBy(near => near.Distance).ThenByDescending(near => near.Entry.Articles).ThenBy(near => near.Text.Length)
            .SelectMany(near => new[] { near.Text, near.Entry.Text }).Distinct();
    }

    /// <summary>The text with its nearest stretch put right as the entry has it.</summary>
    private static (string Text, double Distance, LexiconEntry Entry) Corrected(string text, LexiconEntry entry)
    {
        var word = entry.Folded;
        var best = (Text: "", Distance: double.MaxValue, Entry: entry);
        if (word.Length < 2 || word.Length > text.Length + 1)
            return best;
        for (var start = 0; start + word.Length <= text.Length; start++)
        {
            var distance = Substituted(text.AsSpan(start, word.Length), word) + (text.Length == word.Length ? 0 : 0.25);
            if (distance > 0.25 && distance < best.Distance)
                best = (text[..start] + word + text[(start + word.Length)..], distance, entry);
        }

        return best.Distance < double.MaxValue || word.Length < 3 || text.Length < 3 ? best
            : Math.Abs(word.Length - text.Length) == 1 && IsOneMore(text, word) ? (word, 1.5, entry) : best;
    }

    /// <summary>A homophone counts a half, any other character one and half of one more; one wrong in every three is too many.</summary>
    private static double Substituted(ReadOnlySpan<char> text, string word)
    {
        var (distance, wrong) = (0.0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            if (text[i] == word[i])
                continue;
            var isAlike = PinyinReadings.AreAlike(text[i], word[i]);
            distance += isAlike ? 0.5 : 1.5;
            wrong += isAlike ? 0 : 1;
        }

        return (wrong == 0 && distance <= Math.Max(0.5, word.Length / 3.0)) || (wrong == 1 && distance < 2 && word.Length >= 3) ? distance : double.MaxValue;
    }

    /// <summary>Whether the longer is the shorter with one character more.</summary>
    private static bool IsOneMore(string one, string two)
    {
        var (shorter, longer) = one.Length < two.Length ? (one, two) : (two, one);
        var same = shorter.AsSpan().CommonPrefixLength(longer);
        return shorter.AsSpan(same).SequenceEqual(longer.AsSpan(same + 1));
    }
}
