using System.Globalization;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>The facts of one article.</summary>
/// <param name="Day">Its date as a day number; -1 when it has none.</param>
/// <param name="Length">Characters in its paragraphs.</param>
/// <param name="TitleLength">Characters in its title.</param>
internal readonly record struct ArticleFact(
    int Day, string Newspaper, string? Page, int Document, int Ordinal, Genre Genre, int Length, int TitleLength)
{
    /// <summary>False for an id that no article to be found has.</summary>
    public bool IsThere => Newspaper is not null;

    /// <summary>One that was packed.</summary>
    public static ArticleFact Unpack(FactsUnpacker packed) => packed.Text() is not { } newspaper ? default : new(
        packed.Number() - 1, string.Intern(newspaper), packed.Text() is { } page ? string.Intern(page) : null,
        packed.Number(), packed.Number(), (Genre)packed.Number(), packed.Number(), packed.Number());

    public void Pack(FactsWriter packed)
    {
        packed.Write(Newspaper);
        if (!IsThere)
            return;
        packed.Write(Day + 1);
        packed.Write(Page);
        foreach (var number in (ReadOnlySpan<int>)[Document, Ordinal, (int)Genre, Length, TitleLength])
            packed.Write(number);
    }

    /// <summary>As in <see cref="Articles.ArticleQueries.InPageOrder"/>.</summary>
    public int CompareTo(in ArticleFact other)
    {
        var order = other.Day.CompareTo(Day);
        if (order == 0) order = string.CompareOrdinal(Newspaper, other.Newspaper);
        if (order == 0) order = (Page?.Length ?? int.MaxValue).CompareTo(other.Page?.Length ?? int.MaxValue);
        if (order == 0) order = string.CompareOrdinal(Page, other.Page);
        if (order == 0) order = Document.CompareTo(other.Document);
        return order == 0 ? Ordinal.CompareTo(other.Ordinal) : order;
    }
}

/// <summary>An article as the database gives it, for <see cref="ArticleFacts"/>.</summary>
/// <param name="StatementKinds">As <see cref="Articles.Article.StatementKinds"/>.</param>
/// <param name="Places">Of its paragraphs, packed by <see cref="ParagraphPlaces"/>.</param>
internal sealed record ArticleRow(
    int Id, EditionRow Edition, string? Page, int Document, int Ordinal, Genre Genre, string? Authors, int Length, int TitleLength, int StatementKinds, byte[] Places)
{
    public List<string> Topics { get; } = [];

    /// <summary>Those whose words it reports, in quotation marks or without.</summary>
    public List<SpeakerRow> Speakers { get; } = [];

    /// <summary>What is noted on the print and matters to search.</summary>
    public List<Misprint> Misprints { get; } = [];
}

/// <summary>An edition as the database gives it.</summary>
internal sealed record EditionRow(DateOnly? Date, string Newspaper)
{
    /// <summary>Its date as yyyy-MM-dd.</summary>
    public string? Day { get; } = Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
