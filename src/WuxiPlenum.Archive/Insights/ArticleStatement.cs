using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Archive.Insights;

/// <summary>A sentence, marked as what it does; see <see cref="Statement"/>. Stored as JSON with the article.</summary>
public record ArticleStatement(StatementKind Kind, int Paragraph, int Start, int End, int DecidingStart, int DecidingEnd, string Rule, double Confidence);

/// <summary>A suspected misprint in a paragraph or heading; see <see cref="TextNote"/>. Stored as JSON with the article.</summary>
public record ArticleNote(int Paragraph, int Start, int End, string Suggestion, string Rule, double Confidence);
