using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Articles;

/// <summary>One paragraph of an article, put together again where a frame or column had cut it.</summary>
/// <param name="Number">1, 2, … through the whole article.</param>
/// <param name="Items">The items of a list that runs inside the paragraph (一要…九要…); empty when there is none.</param>
/// <param name="Emendations">What was left out of the text on the way, in source order.</param>
public sealed record Paragraph(
    int Number,
    string Text,
    ImmutableArray<TextSpan> Spans,
    ImmutableArray<ListItem> Items,
    ImmutableArray<Emendation> Emendations) : Passage(Text, Spans);

/// <summary>One item of a running list, as offsets into the paragraph's text, marker included.</summary>
/// <param name="Ordinal">1 for 一要, 2 for 二要, …</param>
/// <param name="Marker">The words that open it: 一要, 一是, 第一.</param>
public sealed record ListItem(int Ordinal, string Marker, int Start, int End);

/// <summary>Source characters left out of a text, on record: a character that a column break had printed twice.</summary>
/// <param name="Source">Where the dropped characters stand.</param>
/// <param name="Dropped">The dropped characters.</param>
/// <param name="Offset">The offset in the paragraph's text at which they were left out.</param>
public sealed record Emendation(TextSpan Source, string Dropped, int Offset);
