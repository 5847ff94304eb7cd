namespace WuxiPlenum.Archive.Articles;

/// <summary>A half-open range of UTF-16 units in a source document's text. Stored as JSON with what it belongs to.</summary>
public record SourceSpan(int Start, int End);
