namespace WuxiPlenum.Archive.Checks;

/// <summary>Something that is wrong in the archive.</summary>
/// <param name="Place">Where: a file and an article, or a table and a row.</param>
/// <param name="Detail">What was found there, in the language of the interface.</param>
/// <param name="DocumentId">The document that it is about; null when it is about none.</param>
/// <param name="ArticleId">The article that it is about; null when it is about none.</param>
public sealed record Problem(ProblemKind Kind, string Place, string Detail, int? DocumentId = null, int? ArticleId = null);

/// <summary>What can be wrong in an archive.</summary>
public enum ProblemKind
{
    /// <summary>The database itself is damaged: pages, indexes, constraints.</summary>
    Database,

    /// <summary>The database has an earlier schema than this program.</summary>
    Schema,

    /// <summary>A row refers to one that is not there.</summary>
    Reference,

    /// <summary>Of a document no version is current, or one of an import that was undone is there.</summary>
    Version,

    /// <summary>The parts of a document do not cover its source, each character once.</summary>
    Spans,

    /// <summary>A text is not what stands at its places in the source.</summary>
    Text,

    /// <summary>What is reckoned from an article's text is not so: numbers of paragraphs, counts, lists, the headline.</summary>
    Outline,

    /// <summary>An article is shown that should not be, or is not shown.</summary>
    Shown,

    /// <summary>An article that stands on several pages is not what its parts are.</summary>
    Whole,

    /// <summary>A topic is not in the catalogue, or an article's are not those of its sections.</summary>
    Topic,

    /// <summary>What is kept of people, figures, pledges, … is not what the rules find in the text.</summary>
    Insight,

    /// <summary>What is counted over all articles is not what they make it.</summary>
    Tally,

    /// <summary>The search index is not what the text makes it.</summary>
    Index,
}
