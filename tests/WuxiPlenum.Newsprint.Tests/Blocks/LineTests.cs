using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Tests.Blocks;

public class LineTests
{
    [Theory]
    [InlineData("甲\n乙")]
    [InlineData("甲\r\n乙")]
    [InlineData("甲\r乙")]
    [InlineData("甲\u2028乙")]
    [InlineData("甲\u2029乙")]
    [InlineData("甲\u0085乙")]
    [InlineData("甲\f乙")]
    [InlineData("甲\v乙")]
    [InlineData("\u3000甲 \t\n\u00a0乙\ufeff")]
    public void Every_kind_of_line_break_parts_two_lines(string text)
    {
        var source = new SourceText(text);
        var lines = TextLine.Split(source);
        Assert.Equal(["甲", "乙"], lines.Select(line => source.Slice(line.Span)));
        Assert.Equal([0, 0], lines.Select(line => line.BlankLinesBefore));
    }

    [Theory]
    [InlineData("甲\n\n乙", 1)]
    [InlineData("甲\r\n\r\n\r\n乙", 2)]
    [InlineData("甲\r\r乙", 1)]
    [InlineData("甲\n\u3000 \t\n乙", 1)]
    public void Blank_lines_are_counted(string text, int blank) => Assert.Equal(blank, TextLine.Split(new SourceText(text))[1].BlankLinesBefore);

    [Fact]
    public void Width_and_indent_are_measured_in_full_width_cells()
    {
        var line = Assert.Single(TextLine.Split(new SourceText("\u3000\u3000全长30公里 ")));
        Assert.Equal((2, 7), (line.Indent, line.Width));
        Assert.Equal(8, line.Count);
    }

    private const string Paragraph = "新修的大桥横跨青川两岸全长三百二十米双向四车道，去年开春动工历时十四个月建成，沿线三个村子的百姓从此不必再绕行山路往返县城。";

    [Theory]
    [InlineData(12)]
    [InlineData(16)]
    [InlineData(20)]
    public void Lines_that_fill_the_column_are_put_together(int width)
    {
        var wrapped = string.Join('\n', Paragraph.Chunk(width).Select(line => new string(line)));
        Assert.Equal([Paragraph], PageText.BlocksOf(wrapped).Select(block => block.Text));
    }

    [Fact]
    public void Lines_wrapped_by_the_count_are_put_together_too()
    {
        const string Mixed = "新修的大桥横跨青川两岸全长320米双向四车道，去年开春动工历时十四个月建成，沿线三个村子的百姓从此不必再绕行山路往返县城，往返一趟可以省下45分钟。";
        var wrapped = string.Join('\n', Mixed.Chunk(12).Select(line => new string(line)));
        Assert.Equal([Mixed], PageText.BlocksOf(wrapped).Select(block => block.Text));
    }

    [Fact]
    public void An_indent_or_a_blank_line_begins_a_new_paragraph_of_wrapped_text()
    {
        var wrapped = string.Join('\n', ("\u3000\u3000" + Paragraph).Chunk(16).Select(line => new string(line)));
        Assert.Equal([Paragraph, Paragraph, Paragraph], PageText.BlocksOf($"{wrapped}\n{wrapped}\n\n{wrapped}").Select(block => block.Text));
    }

    [Theory]
    [InlineData("上接1版 青川县")]
    [InlineData("架桥修路为民 齐心协力向前")]
    public void A_jump_line_and_a_couplet_are_no_part_of_the_wrapped_text_above(string line)
    {
        var wrapped = string.Join('\n', (Paragraph[..51] + "。").Chunk(13).Select(piece => new string(piece)));
        Assert.DoesNotContain(line, PageText.BlocksOf($"{wrapped}\n{line}")[0].Text);
    }

    [Fact]
    public void A_marked_byline_as_wide_as_the_column_is_no_part_of_the_text_below() =>
        Assert.Equal("■本报记者 张三 李四 王五六", PageText.BlocksOf($"■本报记者 张三 李四 王五六\n{string.Join('\n', Paragraph.Chunk(13).Select(piece => new string(piece)))}")[0].Text);

    [Fact]
    public void The_names_after_a_role_stand_in_the_next_line() =>
        Assert.Equal("[P:河水清了。] [B:本报记者焦远 云帆]", PageText.Marked("河水清了。    本报记者\n焦远 云帆"));

    [Fact]
    public void Two_headline_lines_of_one_length_stay_two() =>
        Assert.Equal("[T:一座新桥跨两岸百姓齐称赞] [T:十里长堤护青川村庄换新颜]", PageText.Marked("一座新桥跨两岸百姓齐称赞\n十里长堤护青川村庄换新颜"));

    [Fact]
    public void A_line_break_between_two_latin_words_is_kept_as_a_space()
    {
        var source = new SourceText("open\nsource");
        Assert.Equal("open source", Strip.Of(source, TextLine.Split(source)).Text);
    }
}
