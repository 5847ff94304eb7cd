using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Insights.Pledges;

/// <summary>Whose words stand where in a paragraph.</summary>
internal sealed class Voices
{
    private readonly List<(int Start, int End, Speech Speech)> _spoken;
    private readonly CoverageArticle _article;

    public Voices(CoverageArticle article, int paragraph, ImmutableArray<Speech> speeches)
    {
        _article = article;
        _spoken = [.. speeches.SelectMany(speech => speech.Words.Where(words => words.Paragraph == paragraph).Select(words => (words.Start, words.End, speech))).OrderBy(words => words.Start)];
    }

    /// <summary>The speech that holds a place; null where the paper itself speaks.</summary>
    public Speech? At(int place)
    {
        var (low, high) = (0, _spoken.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spoken[middle].Start <= place) low = middle + 1;
            else high = middle;
        }

        return low > 0 && place < _spoken[low - 1].End ? _spoken[low - 1].Speech : null;
    }

    /// <summary>Whether the verb of a speech is one of demanding: after 强调 and 要求, 要 tells others what to do.</summary>
    public bool IsDemanding(Speech speech)
    {
        if (speech.Attribution is not { } attribution) return false;
        var text = Characters.FoldForRules(_article.TextOf(attribution)).TrimEnd(',', ':', ' ');
        return PledgeWords.DemandVerbs.LengthBefore(text, text.Length) > 0;
    }
}
