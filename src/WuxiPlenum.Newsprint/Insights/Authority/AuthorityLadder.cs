using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Newsprint.Insights.Authority;

/// <summary>The kinds of documents of plenum coverage, the most authoritative first.</summary>
public enum AuthorityLevel
{
    /// <summary>决议、公报</summary>
    Resolution,

    /// <summary>全会报道</summary>
    PlenumReport,

    /// <summary>社论、评论员文章</summary>
    Editorial,

    /// <summary>通讯、侧记</summary>
    Feature,

    /// <summary>消息</summary>
    News,
}

/// <summary>A wording of a topic, a term or a task in a document.</summary>
/// <param name="Document">The index of the document.</param>
/// <param name="Words">The words themselves.</param>
/// <param name="Sentence">The sentence in which they stand.</param>
public sealed record LadderWording(int Document, Words Words, Words Sentence);

/// <summary>What the documents of one kind say.</summary>
/// <param name="Documents">How many documents of the kind there are.</param>
/// <param name="Wordings">By document and place; empty when they are silent, or when there are none.</param>
public sealed record LadderRung(AuthorityLevel Level, int Documents, ImmutableArray<LadderWording> Wordings)
{
    /// <summary>Whether there are documents of the kind, and none of them has the matter.</summary>
    public bool IsSilent => Documents > 0 && Wordings.IsEmpty;
}

/// <summary>Sets the wordings of one matter below each other, by the authority of the documents that have them.</summary>
public static class AuthorityLadder
{
    /// <summary>All five kinds of documents, those that are silent and those of which there is none among them.</summary>
    /// <param name="documents">The documents; those of other kinds than the five are left out.</param>
    /// <param name="usesIn">Where a document has the topic, the term or the task, by its index.</param>
    public static ImmutableArray<LadderRung> Of(IReadOnlyList<CoverageArticle> documents, Func<int, IEnumerable<Words>> usesIn)
    {
        var byLevel = Enumerable.Range(0, documents.Count).ToLookup(document => LevelOf(documents[document].Genre));
        return [.. Enum.GetValues<AuthorityLevel>().Select(level => new LadderRung(level, byLevel[level].Count(), [.. byLevel[level].SelectMany(Wordings)]))];

        IEnumerable<LadderWording> Wordings(int document) => usesIn(document).OrderBy(words => words.Paragraph).ThenBy(words => words.Start)
            .Select(words => new LadderWording(document, words, documents[document].SentenceOf(words)));
    }

    /// <summary>The kind of a document of that genre; null when it has no place on the ladder.</summary>
    public static AuthorityLevel? LevelOf(Genre genre) => genre switch
    {
        Genre.Resolution => AuthorityLevel.Resolution,
        Genre.PlenumReport => AuthorityLevel.PlenumReport,
        Genre.Editorial => AuthorityLevel.Editorial,
        Genre.Feature => AuthorityLevel.Feature,
        Genre.News => AuthorityLevel.News,
        _ => null,
    };
}
