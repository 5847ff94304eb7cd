namespace WuxiPlenum.Web.Reading;

/// <summary>A title with the printed lines that it was set in: the one thing that every place that shows a title shows.</summary>
/// <param name="Text">Null for an article without a headline.</param>
/// <param name="Breaks">Offsets at which a printed line ends; none when they are not known.</param>
public sealed record Headline(string? Text, IReadOnlyList<int>? Breaks = null)
{
    /// <summary>
    /// Where the first of two clauses ends, when the headline is two printed lines of one length: on one line a gap
    /// stands between them, which is no character of the text. Null for every other headline.
    /// </summary>
    public int? Halfway =>
        Text is { } text && Breaks?.Contains(text.Length / 2) == true && text.Length % 2 == 0 && !text.Any(char.IsAscii) ? text.Length / 2 : null;

    /// <summary>The headline where there is no markup: a browser's title, a citation.</summary>
    public string OnOneLine(string untitled) =>
        Text is null ? untitled : Halfway is { } half ? $"{Text[..half]} {Text[half..]}" : Text;
}

public static class HeadlineExtensions
{
    public static Headline Headline(this Archive.Articles.Article article) => new(article.Title, article.TitleBreaks);
}
