using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Newsprint.Editions;

/// <summary>Puts the parts of an article that jumps from page to page together.</summary>
public static class JumpJoin
{
    /// <summary>The whole of which <paramref name="second"/> goes on where <paramref name="first"/> breaks off. The headline is the first one's.</summary>
    /// <param name="cutsSentence">Whether the last paragraph of the one and the first of the other are one.</param>
    public static Article Join(Article first, Article second, bool cutsSentence)
    {
        var last = first.Paragraphs.Last();
        var shift = cutsSentence ? last.Number - 1 : last.Number;
        var sections = first.Sections.ToList();
        var rest = second.Sections.Select(section => section with { Paragraphs = [.. section.Paragraphs.Select(paragraph => paragraph with { Number = paragraph.Number + shift })] }).ToList();
        if (cutsSentence)
        {
            sections[^1] = sections[^1] with { Paragraphs = [.. sections[^1].Paragraphs.SkipLast(1), Seamless(last, second.Paragraphs.First())] };
            rest[0] = rest[0] with { Paragraphs = rest[0].Paragraphs.RemoveAt(0) };
        }

        if (rest[0].Heading is null)
        {
            sections[^1] = sections[^1] with { Paragraphs = [.. sections[^1].Paragraphs, .. rest[0].Paragraphs] };
            rest.RemoveAt(0);
        }

        return first with
        {
            Byline = Both(first.Byline, second.Byline),
            Authors = first.Authors is { } one && second.Authors is { } other && one != other ? $"{one}、{other}" : first.Authors ?? second.Authors,
            ContinuedTo = second.ContinuedTo,
            JumpLines = [.. first.JumpLines, .. second.JumpLines],
            Sections = [.. sections, .. rest],
        };
    }

    private static Passage? Both(Passage? one, Passage? other) =>
        one is null || other is null ? one ?? other : new Passage(one.Text + other.Text, [.. one.Spans, .. other.Spans]);

    private static Paragraph Seamless(Paragraph first, Paragraph second) => new(
        first.Number,
        first.Text + second.Text,
        [.. first.Spans, .. second.Spans],
        [],
        [.. first.Emendations, .. second.Emendations.Select(left => left with { Offset = left.Offset + first.Text.Length })]);
}
