using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Search.Engine;

namespace WuxiPlenum.Archive.Search.Portable;

/// <summary>The facts of an article (<see cref="ArticleFacts"/>) as they stand in the files.</summary>
/// <param name="Day">A day number; -1 without a date.</param>
/// <param name="Starts">For each paragraph how many tokens of the text stand before it.</param>
/// <param name="Values">By facet: topic, type, day, speaker, kind, byline, place.</param>
/// <param name="SpeakerWords">By what its speakers can be looked for, folded.</param>
internal sealed record PortableFacts(
    int Id, string Slug, int Day, string Newspaper, string? Page, int Document, int Ordinal, int Length, int TitleLength,
    int[] Starts, Dictionary<string, string[]> Values, string[] SpeakerWords)
{
    /// <summary>Articles to a file, by their ids.</summary>
    public const int BlockSize = 200;

    public static int Block(int article) => article / BlockSize;

    public static PortableFacts Of(Article article, ArticleFacts facts)
    {
        ref readonly var fact = ref facts.Of(article.Id);
        return new PortableFacts(
            article.Id, article.Slug, fact.Day, fact.Newspaper, fact.Page, fact.Document, fact.Ordinal, fact.Length, fact.TitleLength,
            facts.ParagraphStarts(article.Id).ToArray(), facts.Facets.ToDictionary(column => column.Name, column => ValuesOf(column, article.Id)), ValuesOf(facts.SpeakerWords, article.Id));
    }

    private static string[] ValuesOf(ValueColumn column, int article)
    {
        var numbers = column.Of(article);
        var values = new string[numbers.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = column.Values[numbers[i]];
        return values;
    }
}
