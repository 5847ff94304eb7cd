namespace WuxiPlenum.Newsprint.Text;

/// <summary>What came of decoding a file: a text, or why there is none.</summary>
/// <param name="Source">Null when it failed.</param>
/// <param name="Offset">The byte at which it failed; null when the whole file is meant.</param>
public sealed record SourceDecoding(SourceText? Source, DecodingFailure Failure = DecodingFailure.None, int? Offset = null);

/// <summary>Why a file cannot be read as text.</summary>
public enum DecodingFailure
{
    None,

    /// <summary>It holds nothing but blanks.</summary>
    Empty,

    /// <summary>It holds control characters that no text has.</summary>
    Binary,

    /// <summary>It is in none of the encodings that are known.</summary>
    Undecodable,
}
