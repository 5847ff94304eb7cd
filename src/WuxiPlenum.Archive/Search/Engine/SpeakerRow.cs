using WuxiPlenum.Archive.Insights;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>A speaker of an article as the database gives it, for <see cref="ArticleFacts"/>; see <see cref="ArticlePerson"/>.</summary>
internal sealed record SpeakerRow(string? Name, string? Description, IReadOnlyList<OfficeRow> Offices)
{
    /// <summary>
    /// By what the speaker can be looked for, folded: the name behind each office, as it is printed (市科技局局长赵建平), or the name or the
    /// description alone where there is none; and the organisations that the offices leave out.
    /// </summary>
    public IEnumerable<string> Words => (Offices.Count == 0
        ? [Called]
        : Offices.Select(office => office.Title + Called).Concat(Offices.Where(office => office.Organisation is { } organisation && !office.Title.Contains(organisation, StringComparison.Ordinal)).Select(office => office.Organisation!)))
        .Select(words => FoldedText.Of(words).Text);

    private string Called => Name ?? Description ?? "";
}

/// <summary>An office of a speaker; see <see cref="ArticleOffice"/>.</summary>
internal sealed record OfficeRow(string Title, string? Organisation);
