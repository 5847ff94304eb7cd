namespace WuxiPlenum.Archive.Exports.Epub;

/// <summary>What a book says of itself.</summary>
/// <param name="Name">Its path on the site, such as <c>articles/2023-12-28-…</c>, of which its identifier is made.</param>
/// <param name="Newspapers">Who published what stands in it.</param>
/// <param name="Source">The address that it was made from; null when that is not known.</param>
internal sealed record EpubMetadata(string Name, string Title, IEnumerable<string> Creators, IEnumerable<string> Newspapers, DateOnly? Date, string? Source);

/// <param name="File">In the folder of the package.</param>
/// <param name="Sections">Those with a heading.</param>
internal sealed record EpubChapter(string File, string Title, IReadOnlyList<(string Id, string Heading)> Sections);
