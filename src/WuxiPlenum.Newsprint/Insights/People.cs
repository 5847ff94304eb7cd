using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights;

/// <summary>Someone of whom an article tells.</summary>
/// <param name="Name">Null for a speaker whom the article does not name (市委人才办相关负责人).</param>
/// <param name="Description">How an unnamed speaker is called, as printed; null for a named person.</param>
/// <param name="Offices">As printed, several posts kept apart; in the order in which they stand.</param>
/// <param name="Mentions">Where the name, or the description, stands.</param>
public sealed record Person(
    string? Name,
    string? Description,
    ImmutableArray<Office> Offices,
    ImmutableArray<Words> Mentions,
    Evidence Evidence);

/// <summary>A post, as printed: 锡山区委常委, 管委会副主任.</summary>
/// <param name="Title">The post with the organisation as it is printed before it.</param>
/// <param name="Organisation">The organisation whose post it is, taken from an earlier post where this one leaves it out; null when none is named.</param>
public sealed record Office(string Title, string? Organisation, Words Words);

/// <summary>What somebody says.</summary>
/// <param name="Speaker">The index of the speaker in the people of the article; null when it is not sure whose words they are.</param>
/// <param name="Words">The words said, without the quotation marks of direct speech; several when the attribution, or the end of a paragraph, stands between.</param>
/// <param name="Attribution">The words that attribute it: 市科技局局长赵建平表示.</param>
public sealed record Speech(SpeechKind Kind, int? Speaker, ImmutableArray<Words> Words, Words? Attribution, Evidence Evidence);

public enum SpeechKind
{
    /// <summary>In quotation marks.</summary>
    Direct,

    /// <summary>表示，…, without quotation marks.</summary>
    Indirect,
}

/// <summary>A sentence, marked as what it does.</summary>
/// <param name="Deciding">The words that decided.</param>
public sealed record Statement(StatementKind Kind, Words Sentence, Words Deciding, Evidence Evidence);

public enum StatementKind
{
    /// <summary>What has been reached.</summary>
    Done,

    /// <summary>What somebody says they will do.</summary>
    Pledged,

    /// <summary>What is demanded of others.</summary>
    Required,

    /// <summary>How something is held to be.</summary>
    Judged,
}
