using WuxiPlenum.Formats.Pdf;

namespace WuxiPlenum.Formats.Tests;

public class PdfGlyphTests
{
    [Theory]
    [InlineData("⼈", "人")]
    [InlineData("⻅", "见")]
    [InlineData("\uf9db", "率")]
    [InlineData("\U0002f804", "你")]
    [InlineData("ﬁ", "fi")]
    [InlineData("︵", "（")]
    [InlineData("︐", "，")]
    [InlineData("﹁", "「")]
    [InlineData("全", "全")]
    [InlineData("（", "（")]
    [InlineData("\ue001", "\ue001")]
    [InlineData("\u0003", "\ufffd")]
    public void A_glyph_is_read_as_the_character_that_running_text_means(string glyph, string read) => Assert.Equal(read, PdfGlyphs.Read(glyph));
}
