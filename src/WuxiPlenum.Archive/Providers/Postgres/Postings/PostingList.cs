namespace WuxiPlenum.Archive.Providers.Postgres.Postings;

/// <summary>
/// In which articles of a segment a token stands, and where (<see cref="PostingsCodec"/>). PostgreSQL's own full-text index keeps no more
/// than 255 places of a word and none beyond the 16,383rd word, and says where a phrase stands only by reading the row again.
/// </summary>
internal sealed class PostingList
{
    /// <summary>One of <see cref="Search.Tokenizer"/>'s, or a Chinese character and * for all tokens that begin with it.</summary>
    public required string Token { get; init; }

    public int Segment { get; init; }

    public required byte[] Articles { get; init; }
}

/// <summary>A part of the index: what one write added, or several that were merged. Inside it the articles stand by their ids.</summary>
internal sealed class IndexSegment
{
    /// <summary>Higher than all before.</summary>
    public int Id { get; init; }

    public int FirstArticle { get; init; }

    public int LastArticle { get; init; }

    /// <summary>How many articles were written to it.</summary>
    public int Count { get; init; }
}
