using System.Buffers;
using System.Globalization;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Web.Reading;

/// <summary>Words of an article, for a page that quotes them elsewhere.</summary>
/// <param name="Slug">The address of the article.</param>
/// <param name="Date">The edition's.</param>
/// <param name="Paragraph">The number of the paragraph.</param>
/// <param name="Text">All of the paragraph.</param>
public sealed record PlacedWords(string Slug, Headline Headline, DateOnly? Date, int Paragraph, int Start, int End, string Text)
{
    // A sentence is cut where it goes on for longer before or behind the words.
    private const int MostAround = 90;

    private const string SentenceEnds = "。！？!?”’";

    private static readonly SearchValues<char> s_marks = SearchValues.Create("，。；、：！？");

    /// <summary>The words themselves.</summary>
    public string Words => Text[First..Last];

    /// <summary>The range of the sentence around the words, cut between two clauses where it is long.</summary>
    public (int Start, int End) Sentence
    {
        get
        {
            var article = new CoverageArticle(null, null, Genre.News, null, [new CoverageParagraph(1, Text, null, null, [])]);
            var sentence = article.SentenceOf(new Words(1, First, Last));
            var (start, end) = (sentence.Start, sentence.End);
            if (start < First - MostAround)
                start = Text.AsSpan(First - MostAround, MostAround).IndexOfAny(s_marks) is >= 0 and var after ? First - MostAround + after + 1 : Whole(First - MostAround);
            if (end > Last + MostAround)
                end = Text.AsSpan(Last, MostAround).LastIndexOfAny(s_marks) is >= 0 and var before ? Last + before + 1 : Whole(Last + MostAround);
            return (start, end);
        }
    }

    /// <summary>Whether what stands before the part of the sentence that is shown belongs to it, and is left out.</summary>
    public bool IsCutAtStart => Sentence.Start is > 0 and var start && !SentenceEnds.Contains(Text[start - 1]);

    /// <inheritdoc cref="IsCutAtStart"/>
    public bool IsCutAtEnd => Sentence.End is var end && end < Text.Length && end > 0 && !SentenceEnds.Contains(Text[end - 1]);

    /// <summary>The sentence as it is shown where there is no markup.</summary>
    public string SentenceInLine => $"{(IsCutAtStart ? "…" : "")}{Text[Sentence.Start..Sentence.End]}{(IsCutAtEnd ? "…" : "")}";

    /// <summary>Whether a number is what comes on top after what goes away: 净增 stands before it in its clause.</summary>
    public bool IsNet
    {
        get
        {
            var before = Text.AsSpan(0, First);
            return before[(before.LastIndexOfAny(s_marks) + 1)..].Contains('净');
        }
    }

    /// <summary>The address of the paragraph, below the path base and the language.</summary>
    public string Path => $"/articles/{Uri.EscapeDataString(Slug)}#p{Paragraph}";

    /// <summary>Their place in the article: the same words in the same place have the same, whatever rules found them. What feeds know them by.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"p{Paragraph}-{Start}-{End}");

    /// <summary>Where the words begin and end, within the text whatever was stored.</summary>
    public int First => Math.Clamp(Start, 0, Text.Length);

    /// <inheritdoc cref="First"/>
    public int Last => Math.Clamp(End, First, Text.Length);

    // Not between the halves of one character.
    private int Whole(int index) => index > 0 && index < Text.Length && char.IsLowSurrogate(Text[index]) ? index - 1 : index;
}
