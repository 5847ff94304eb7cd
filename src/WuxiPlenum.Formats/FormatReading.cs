using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Editions;

namespace WuxiPlenum.Formats;

/// <summary>The formats that are read.</summary>
public enum SourceFormat
{
    PlainText,
    Markdown,
    Html,
    Pdf,
}

/// <summary>What came of reading a document: its pages, or why there are none.</summary>
/// <param name="Pages">In the document's order; empty when it failed. Only a PDF has more than one.</param>
/// <param name="Notes">What a user should know although the reading succeeded.</param>
public sealed record FormatReading(SourceFormat Format, ImmutableArray<SourcePage> Pages, ImmutableArray<FormatNote> Notes, FormatFailure? Failure = null)
{
    internal static FormatReading Of(SourceFormat format, SourcePage page, IEnumerable<FormatNote> notes) => new(format, [page], [.. notes]);

    internal static FormatReading Fail(SourceFormat format, FormatFailureKind kind, string detail = "", long? place = null) =>
        new(format, [], [], new FormatFailure(kind, detail, place));
}

/// <summary>Why a document cannot be read.</summary>
/// <param name="Detail">The words in question: a front-matter value, a limit, what the library said.</param>
/// <param name="Place">The byte, the line or the element count at which it failed, as the kind says; null when the whole document is meant.</param>
public sealed record FormatFailure(FormatFailureKind Kind, string Detail = "", long? Place = null);

/// <summary>The ways in which reading a document fails.</summary>
public enum FormatFailureKind
{
    /// <summary>It holds nothing but blanks.</summary>
    Empty,

    /// <summary>It is none of the formats that are known. Place: the byte.</summary>
    Binary,

    /// <summary>Its characters are in none of the encodings that are known. Place: the byte.</summary>
    Undecodable,

    /// <summary>It has more bytes than may be parsed. Detail: the limit; place: its size.</summary>
    TooLarge,

    /// <summary>It would make more elements of HTML than the limit, or nests too many. Detail: the limit.</summary>
    TooManyElements,

    /// <summary>It has more pages than the limit. Detail: the limit; place: how many.</summary>
    TooManyPages,

    /// <summary>One page has more letters than the limit. Detail: the limit; place: how many.</summary>
    TooManyLetters,

    /// <summary>It holds no article: an index or navigation page.</summary>
    NoArticle,

    /// <summary>Its front matter is malformed. Place: the line, from 1.</summary>
    FrontMatter,

    /// <summary>A PDF that needs a password.</summary>
    Encrypted,

    /// <summary>A PDF of pictures, without a text layer.</summary>
    NoText,

    /// <summary>Its structure is broken. Detail: what the library says.</summary>
    Damaged,
}

/// <summary>Something that a user should know of a document that was read.</summary>
/// <param name="Detail">The words in question.</param>
/// <param name="Count">How many, or which line or page, as the kind says.</param>
public sealed record FormatNote(FormatNoteKind Kind, string Detail, int Count);

/// <summary>The kinds of note.</summary>
public enum FormatNoteKind
{
    /// <summary>Navigation, advertising and comments were left out. Count: their characters, blanks apart.</summary>
    LeftOut,

    /// <summary>A front-matter key that means nothing here. Detail: the key; count: its line.</summary>
    UnknownKey,

    /// <summary>A page of a PDF without a text layer. Count: the page.</summary>
    PageWithoutText,

    /// <summary>The characters are in another encoding than the document says. Detail: what it says.</summary>
    OtherEncoding,
}
