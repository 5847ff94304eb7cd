using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Articles;

/// <summary>Makes passages of blocks, without the blanks that only the printing put into them.</summary>
internal static class PassageBuilder
{
    /// <summary>A headline or a heading of one or more printed lines. Two clauses of one length keep the blank between them.</summary>
    public static Passage Headline(SourceText source, IEnumerable<Block> lines)
    {
        var strip = Strip.Empty;
        foreach (var line in lines)
        {
            var part = Strip.Of(source, line.Spans);
            strip = strip.Append(HeadlineForm.IsCouplet(line.Folded) ? part : WithoutPrintedBlanks(part, 0));
        }

        return ToPassage(strip);
    }

    public static Passage AsPrinted(SourceText source, IEnumerable<Block> blocks) =>
        ToPassage(blocks.Aggregate(Strip.Empty, (strip, block) => strip.Append(Strip.Of(source, block.Spans))));

    public static Passage ToPassage(Strip strip) => new(strip.Text, strip.Spans());

    /// <summary>Running text without the blanks between Chinese characters, except those that end within the first <paramref name="keep"/> characters.</summary>
    public static Strip WithoutPrintedBlanks(Strip strip, int keep)
    {
        var text = strip.Text;
        var dropped = new List<int>();
        for (var i = keep; i < text.Length; i++)
        {
            if (!Characters.IsBlank(text[i])) continue;
            var (left, right) = (i, i);
            while (left > 0 && Characters.IsBlank(text[left])) left--;
            while (right < text.Length - 1 && Characters.IsBlank(text[right])) right++;
            if (IsChinese(text[left]) && IsChinese(text[right])) dropped.Add(i);
        }

        return strip.Without(dropped);
    }

    private static bool IsChinese(char c) => Characters.IsHan(c) || c is >= '\u3000' and <= '\u303f' or >= '\uff00' and <= '\uff0f' or >= '\uff1a' and <= '\uff20' or '“' or '”' or '‘' or '’' or '—' or '…';
}
