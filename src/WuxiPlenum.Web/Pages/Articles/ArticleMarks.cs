using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Articles;

/// <summary>What is shown beside the text of an article: who speaks, what its sentences are, what its terms mean.</summary>
/// <param name="Glosses">The terms that are explained, in the order in which they stand: notes at the end, numbered from 1.</param>
/// <param name="Terms">All terms of the article, those used most first.</param>
public sealed record ArticleMarks(IReadOnlyList<GlossNote> Glosses, IReadOnlyList<UsedTerm> Terms, IReadOnlyDictionary<int, ParagraphMarks> ByParagraph)
{
    private static readonly ParagraphMarks s_nothing = new([], [], []);

    /// <summary>Those of an article whose reader has switched them off.</summary>
    public static ArticleMarks None { get; } = new([], [], new Dictionary<int, ParagraphMarks>());

    public ParagraphMarks Of(int paragraph) => ByParagraph.GetValueOrDefault(paragraph, s_nothing);
}

/// <summary>What is shown beside a paragraph.</summary>
public sealed record ParagraphMarks(IReadOnlyList<Speaker> Speakers, IReadOnlyList<StatementMark> Statements, IReadOnlyList<Annotation> Annotations)
{
    public bool IsEmpty => Speakers.Count == 0 && Statements.Count == 0;
}

/// <summary>Who speaks in a paragraph.</summary>
/// <param name="Name">Or how a speaker is called whom the article does not name.</param>
/// <param name="IsNamed">Whether it is a name, under which a page shows all that the person says.</param>
/// <param name="Offices">As printed; null when the article tells none.</param>
/// <param name="Attribution">The words that attribute it; null when none do.</param>
public sealed record Speaker(string Name, bool IsNamed, string? Offices, string? Attribution, string Rule, double Confidence);

/// <summary>Sentences of one kind in a paragraph.</summary>
/// <param name="Deciding">The words that decided, each once.</param>
/// <param name="Confidence">That of the least sure of them.</param>
public sealed record StatementMark(StatementKind Kind, int Count, IReadOnlyList<string> Deciding, string Rule, double Confidence);

/// <summary>A note on a term.</summary>
/// <param name="Printed">As it stands in the article.</param>
/// <param name="Term">In folded form; in addresses.</param>
/// <param name="Text">The editors' words, or the article's own.</param>
/// <param name="IsOfArticle">Whether it is the article that explains it.</param>
public sealed record GlossNote(int Number, string Printed, string Term, string Text, bool IsOfArticle);

/// <summary>A term with how often the article uses it.</summary>
public sealed record UsedTerm(string Term, string Printed, int Uses);
