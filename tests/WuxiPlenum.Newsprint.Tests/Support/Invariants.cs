using System.Collections.Immutable;
using System.Text.Json;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Tests.Support;

/// <summary>What holds for the reading of any text whatever.</summary>
internal static class Invariants
{
    /// <summary>Reads the text twice and checks everything; the reading, for further questions.</summary>
    public static PageReading Hold(string text)
    {
        var source = new SourceText(text);
        var reading = NewsprintReader.Read(source);
        HoldFor(reading);
        var again = NewsprintReader.Read(source);
        Assert.Equal(Everything(reading), Everything(again));
        return reading;
    }

    public static void HoldFor(PageReading reading)
    {
        NothingIsLostOrDoubled(reading);
        foreach (var passage in PassagesOf(reading)) TextIsItsSpans(reading.Source, passage);
        for (var i = 0; i < reading.Articles.Length; i++) ArticleIsSound(reading.Articles[i]);
        FindingsPointIntoThePage(reading);
        if (reading.Date is { } date) Assert.InRange(date.Confidence, 0, 1);
    }

    /// <summary>Every passage that owns its characters; a dateline lies in its paragraph and owns none.</summary>
    private static IEnumerable<Passage> OwnersOf(Article article)
    {
        IEnumerable<Passage?> single = [article.Title, article.Kicker, article.Byline];
        return single.OfType<Passage>()
            .Concat(article.Subtitles)
            .Concat(article.JumpLines)
            .Concat(article.Sections.Select(section => section.Heading).OfType<Passage>())
            .Concat(article.Paragraphs);
    }

    private static IEnumerable<Passage> PassagesOf(PageReading reading) =>
        reading.Articles.SelectMany(article => article.Dateline is { } dateline ? OwnersOf(article).Append(dateline) : OwnersOf(article))
            .Concat(reading.Unplaced);

    private static void NothingIsLostOrDoubled(PageReading reading)
    {
        var text = reading.Source.Text;
        var owners = new int[text.Length];
        var spans = reading.Articles.SelectMany(OwnersOf).Concat(reading.Unplaced).SelectMany(passage => passage.Spans)
            .Concat(reading.Articles.SelectMany(article => article.Paragraphs).SelectMany(paragraph => paragraph.Emendations).Select(emendation => emendation.Source));
        foreach (var span in spans)
        {
            IsInside(text.Length, span);
            for (var at = span.Start; at < span.End; at++) owners[at]++;
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (owners[at] == 1 || (owners[at] == 0 && IsBlank(text[at]))) continue;
            Assert.Fail($"The character U+{(int)text[at]:X4} at {at} stands in {owners[at]} places of the reading.");
        }
    }

    private static void TextIsItsSpans(SourceText source, Passage passage)
    {
        Assert.False(passage.Spans.IsEmpty, "A passage has no spans.");
        var printed = string.Concat(passage.Spans.Select(source.Slice));
        Assert.Equal(printed.Length, passage.Text.Length);
        for (var i = 0; i < printed.Length; i++)
        {
            var (there, here) = (printed[i], passage.Text[i]);
            Assert.True(there == here || (IsLineBreak(there) && here == ' '), $"U+{(int)there:X4} of the source became U+{(int)here:X4} at {i} of “{passage.Text}”.");
        }

        Assert.Equal(passage.Spans.Length - 1, passage.SpanBoundaries.Count());
    }

    private static void ArticleIsSound(Article article)
    {
        Assert.NotEmpty(article.Sections);
        Assert.All(article.Sections.Skip(1), section => Assert.NotNull(section.Heading));
        var paragraphs = article.Paragraphs.ToList();
        Assert.Equal(Enumerable.Range(1, paragraphs.Count), paragraphs.Select(paragraph => paragraph.Number));
        Assert.NotEmpty(paragraphs);
        foreach (var paragraph in paragraphs)
        {
            foreach (var item in paragraph.Items)
            {
                Assert.InRange(item.Start, 0, item.End - 1);
                Assert.InRange(item.End, 1, paragraph.Text.Length);
                Assert.StartsWith(item.Marker, paragraph.Text[item.Start..item.End], StringComparison.Ordinal);
            }

            Assert.All(paragraph.Emendations, emendation =>
            {
                Assert.InRange(emendation.Offset, 0, paragraph.Text.Length);
                Assert.Equal(emendation.Source.Length, emendation.Dropped.Length);
            });
        }

        if (article.Dateline is { } dateline)
            Assert.StartsWith(dateline.Text, paragraphs[0].Text.TrimStart(), StringComparison.Ordinal);
        if (article.Byline is not null) Assert.NotNull(article.Authors);
        if (article.ContinuedFrom is not null || article.ContinuedTo is not null) Assert.NotEmpty(article.JumpLines);
        Assert.All(article.Sections, section => Assert.InRange(section.Topic?.Confidence ?? 0, 0, 1));
    }

    private static void FindingsPointIntoThePage(PageReading reading)
    {
        foreach (var finding in reading.Findings)
        {
            Assert.InRange(finding.Confidence, 0, 1);
            Assert.All(finding.Spans, span => IsInside(reading.Source.Length, span));
            if (finding.Article is not { } index) continue;
            Assert.InRange(index, 0, reading.Articles.Length - 1);
            if (finding.Paragraph is { } number) Assert.InRange(number, 1, reading.Articles[index].Paragraphs.Count());
        }
    }

    private static void IsInside(int length, TextSpan span) =>
        Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= length, $"The span {span} does not lie in a text of {length}.");

    // Its own list on purpose: what counts as blank is a promise, not a detail of the reader.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff';

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';

    private static string Everything(PageReading reading) => JsonSerializer.Serialize(reading);
}
