namespace WuxiPlenum.Archive.Search;

/// <summary>What ranking and counting need of an article; a page of results loads the rest.</summary>
internal sealed record FoundArticle(
    int Id,
    string? Kicker,
    string? Title,
    List<string> Subtitles,
    string? Authors,
    DateOnly? Date,
    string? Page,
    int DocumentId,
    int Ordinal,
    int CharacterCount)
{
    /// <summary>As in <see cref="Articles.ArticleQueries.InPageOrder"/>.</summary>
    public (int, int, string, int, int) PageOrder =>
        (-(Date?.DayNumber ?? -1), Page?.Length ?? int.MaxValue, Page ?? "", DocumentId, Ordinal);
}
