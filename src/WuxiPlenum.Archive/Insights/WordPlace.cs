namespace WuxiPlenum.Archive.Insights;

/// <summary>Words of an article: a half-open range of UTF-16 units in the text of the paragraph of that number. Stored as JSON with what it belongs to.</summary>
public record WordPlace(int Paragraph, int Start, int End);
